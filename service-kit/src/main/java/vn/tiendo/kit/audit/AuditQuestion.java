package vn.tiendo.kit.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for, newest first.
 *
 * @param from the first moment, inclusive
 * @param to the last moment, exclusive
 * @param personalData only looks at personal data
 * @param before the page begins after this place
 */
record AuditQuestion(
        @Nullable UUID subject,
        @Nullable String actor,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean personalData,
        Place before,
        int limit) {
    /** One more than a page has, so that the gateway can tell whether there is another. */
    private static final int MOST = 201;

    /** Where an entry stands in the list; the same over all services, so that one place serves for all. */
    record Place(Instant at, UUID id) {
        private static final Place FIRST = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

        /** As {@code AT,ID}; the beginning of the list when there is none. */
        static Place of(@Nullable String text) {
            if (text == null) {
                return FIRST;
            }
            int comma = text.indexOf(',');
            if (comma < 0) {
                throw AuditError.AUDIT_PLACE_INVALID.because();
            }
            try {
                return new Place(moment(text.substring(0, comma)), UUID.fromString(text.substring(comma + 1)));
            } catch (IllegalArgumentException noId) {
                throw AuditError.AUDIT_PLACE_INVALID.because();
            }
        }
    }

    AuditQuestion {
        if (limit < 1 || limit > MOST) {
            throw AuditError.AUDIT_PLACE_INVALID.because();
        }
    }

    static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException noMoment) {
            throw AuditError.AUDIT_PLACE_INVALID.because();
        }
    }
}
