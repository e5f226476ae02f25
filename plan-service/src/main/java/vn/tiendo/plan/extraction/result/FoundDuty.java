package vn.tiendo.plan.extraction.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A duty to report, as written. */
public record FoundDuty(
        @Nullable String reporter,
        @Nullable String recipient,
        @Nullable String via,
        List<Frequency> frequencies,
        @Nullable DueRule dueRule,
        Source source,
        double confidence,
        String rule) {

    /** How often; PERIODIC_UNSPECIFIED where the text says "periodically" and no more. */
    public enum Frequency {
        MONTH,
        QUARTER,
        HALF_YEAR,
        NINE_MONTH,
        YEAR,
        AD_HOC,
        CONTINUOUS,
        PERIODIC_UNSPECIFIED
    }

    /** The day of the (last) month of the period, as written; {@code inclusive} is false for "before the Nth". */
    public record DueRule(int day, @Nullable Integer month, boolean inclusive) {}
}
