package vn.tiendo.indicator.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;

/**
 * A figure with its parts, whoever it is about.
 *
 * @param value rounded half up to ten decimals where it is a quotient, else exact
 */
public record StandingFigure(
        RollupOutcome outcome,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    public static StandingFigure of(Aggregate aggregate) {
        return new StandingFigure(
                RollupOutcome.valueOf(aggregate.outcome().name()),
                aggregate.value(),
                aggregate.numerator(),
                aggregate.denominator());
    }

    /** The same, however many zeros its numbers end in. */
    public boolean saysTheSameAs(StandingFigure other) {
        return outcome == other.outcome
                && same(value, other.value)
                && same(numerator, other.numerator)
                && same(denominator, other.denominator);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
