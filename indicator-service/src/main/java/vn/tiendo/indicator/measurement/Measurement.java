package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of what an organisation reported for an indicator and a window; the id stays, each change is a new version. */
record Measurement(UUID id, int version, Key key, Content content, State state) {

    enum Answer {
        VALUE,
        /** Nothing to report. */
        NIL,
        NOT_APPLICABLE
    }

    enum Kind {
        ACTUAL,
        ESTIMATED
    }

    enum State {
        PROVISIONAL,
        VERIFIED,
        WITHDRAWN
    }

    /**
     * What identifies a measurement within an organisation.
     *
     * @param windowFrom first day, inclusive
     * @param windowTo last day, inclusive
     * @param breakdown empty for the whole
     */
    record Key(String indicatorCode, LocalDate windowFrom, LocalDate windowTo, String breakdown) {
        String window() {
            return windowFrom + "/" + windowTo;
        }
    }

    /** What was said, and in which report. */
    record Content(
            Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            Kind kind,
            UUID reportId,
            int reportVersion) {}

    Measurement replacedBy(Content said, State stands) {
        return new Measurement(id, version + 1, key, said, stands);
    }

    Measurement withdrawn() {
        return replacedBy(content, State.WITHDRAWN);
    }
}
