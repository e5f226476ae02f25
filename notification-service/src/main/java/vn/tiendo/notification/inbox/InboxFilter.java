package vn.tiendo.notification.inbox;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;

/**
 * Which part of the inbox is asked for; what is null does not matter.
 *
 * @param from the first day, in Vietnam
 * @param to the last day
 */
record InboxFilter(
        boolean unread,
        @Nullable NotificationKind kind,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

    /** Parameters 7 to 10, as {@link #addTo} adds them. */
    static final String WHERE =
            "and ($7::text is null or n.kind = $7::text) and ($8::uuid is null or n.subject_id = $8::uuid)"
                    + " and ($9::timestamptz is null or n.created_at >= $9::timestamptz)"
                    + " and ($10::timestamptz is null or n.created_at < $10::timestamptz) ";

    void addTo(Tuple parameters) {
        parameters
                .addValue(kind == null ? null : kind.name())
                .addValue(subject)
                .addValue(from == null ? null : morning(from))
                .addValue(to == null ? null : morning(near(to).plusDays(1)));
    }

    private static OffsetDateTime morning(LocalDate day) {
        return near(day).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }

    /** A day that the database knows: nothing was told outside of them. */
    private static LocalDate near(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}
