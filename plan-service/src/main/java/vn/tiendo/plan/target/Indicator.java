package vn.tiendo.plan.target;

import static vn.tiendo.plan.target.TargetError.TARGET_INDICATOR_INCOMPLETE;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.Refusal;

/**
 * The indicator that a target names: a code of the catalogue alone, or a whole definition from which one is made.
 *
 * @param code given to a definition that has none
 * @param numerator what is counted above the line, in words
 * @param denominator what is counted below the line, in words
 */
public record Indicator(
        @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,59}")
        String code,

        @Nullable @Size(max = 500) String name,
        @Nullable @Size(max = 50) String unit,
        @Nullable @Size(max = 500) String numerator,
        @Nullable @Size(max = 500) String denominator,
        @Nullable Direction direction,
        @Nullable Aggregation aggregation,
        @Nullable OverTime overTime) {

    /** Which way is better. */
    public enum Direction {
        UP,
        DOWN
    }

    /** How the figures of many bodies become one. */
    public enum Aggregation {
        SUM,
        RATIO_OF_SUMS,
        WEIGHTED_AVERAGE,
        LATEST,
        MIN,
        MAX,
        COUNT_PASSING,
        NOT_AGGREGABLE
    }

    /** How the figures of successive periods become one. */
    public enum OverTime {
        CUMULATIVE,
        PER_PERIOD,
        SNAPSHOT
    }

    /** Complete, and with a code: an inline definition without one gets one made from the id of its target. */
    Indicator identified(UUID target) {
        if (isReference()) {
            return this;
        }
        List<Refusal.Field> missing = missing();
        if (!missing.isEmpty()) {
            throw new Refusal(TARGET_INDICATOR_INCOMPLETE, missing);
        }
        return code != null
                ? this
                : withCode("CT."
                        + Long.toUnsignedString(target.getLeastSignificantBits(), 36)
                                .toUpperCase(Locale.ROOT));
    }

    private boolean isReference() {
        return code != null
                && Stream.of(name, unit, numerator, denominator, direction, aggregation, overTime)
                        .allMatch(Objects::isNull);
    }

    private List<Refusal.Field> missing() {
        boolean ratio = aggregation == Aggregation.RATIO_OF_SUMS;
        return Stream.of(
                        missing("name", name),
                        missing("unit", unit),
                        missing("direction", direction),
                        missing("aggregation", aggregation),
                        missing("overTime", overTime),
                        missing("numerator", ratio ? numerator : ""),
                        missing("denominator", ratio ? denominator : ""))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Refusal.Field> missing(String field, @Nullable Object value) {
        return value == null
                ? List.of(new Refusal.Field("/indicator/" + field, TARGET_INDICATOR_INCOMPLETE))
                : List.of();
    }

    private Indicator withCode(String made) {
        return new Indicator(made, name, unit, numerator, denominator, direction, aggregation, overTime);
    }
}
