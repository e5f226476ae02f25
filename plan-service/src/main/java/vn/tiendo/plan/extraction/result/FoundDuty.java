package vn.tiendo.plan.extraction.result;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    FoundDuty spelled(UnaryOperator<String> names) {
        return new FoundDuty(
                spelled(reporter, names),
                spelled(recipient, names),
                spelled(via, names),
                frequencies,
                dueRule,
                source,
                confidence,
                rule);
    }

    /** Several bodies stand between semicolons. */
    private static @Nullable String spelled(@Nullable String bodies, UnaryOperator<String> names) {
        return bodies == null
                ? null
                : Arrays.stream(bodies.split("; ")).map(names).collect(Collectors.joining("; "));
    }

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
