package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of what an organisation reported for an indicator and a window; the id stays, each change is a new version. */
public record Measurement(UUID id, int version, Key key, Content content, State state) {

    public enum Answer {
        VALUE,
        /** Nothing to report. */
        NIL,
        NOT_APPLICABLE
    }

    public enum Kind {
        ACTUAL,
        ESTIMATED
    }

    public enum State {
        PROVISIONAL,
        VERIFIED,
        WITHDRAWN
    }

    /**
     * What identifies a measurement.
     *
     * @param windowFrom first day, inclusive
     * @param windowTo last day, inclusive
     * @param breakdown empty for the whole
     */
    public record Key(
            UUID organizationId, String indicatorCode, LocalDate windowFrom, LocalDate windowTo, String breakdown) {
        String window() {
            return windowFrom + "/" + windowTo;
        }
    }

    public enum Origin {
        REPORT,
        /** A machine client, in one request or one import. */
        CLIENT,
        /** Counted by the platform from what was done on it. */
        PLATFORM
    }

    /**
     * Where a figure was said.
     *
     * @param id the report, or the recording of a machine client
     * @param version of the report, 1 for the first; always 1 for a recording
     * @param statedAt when a machine client said it; a report's own day stands in its statement
     */
    public record Source(
            Origin origin,
            UUID id,
            int version,
            @Nullable String client,
            @Nullable Instant statedAt) {
        static Source report(UUID report, int reportVersion) {
            return new Source(Origin.REPORT, report, reportVersion, null, null);
        }
    }

    /** What was said, and where. */
    public record Content(
            Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Kind kind,
            Source source) {
        /** The same answer, whoever gave it. */
        boolean saysTheSameAs(Content other) {
            return answer == other.answer
                    && kind == other.kind
                    && Objects.equals(value, other.value)
                    && Objects.equals(numerator, other.numerator)
                    && Objects.equals(denominator, other.denominator);
        }
    }

    Measurement replacedBy(Content said, State stands) {
        return new Measurement(id, version + 1, key, said, stands);
    }

    Measurement withdrawn() {
        return replacedBy(content, State.WITHDRAWN);
    }
}
