package vn.tiendo.indicator.projection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Comparison;
import vn.tiendo.indicator.status.Goal;

/**
 * Where a target is heading by its due day. It is no fact: no status follows from it.
 *
 * @param value the estimate, kept within what the indicator can be
 * @param lower the lower end of the interval
 * @param upper the upper end of the interval
 * @param perDay by how much the line moves a day
 * @param points figures it was drawn through
 */
public record Projection(
        LocalDate on,
        BigDecimal value,
        BigDecimal lower,
        BigDecimal upper,
        BigDecimal perDay,
        double confidence,
        int points,
        Outlook outlook) {
    /** The interval holds nine figures of ten. */
    public static final double CONFIDENCE = 0.9;

    private static final int DECIMALS = 4;

    /** What the interval says of the level. */
    public enum Outlook {
        LIKELY,
        UNCERTAIN,
        UNLIKELY
    }

    /** What no value of the indicator lies outside of; null where there is no such end. */
    public record Bounds(
            @Nullable BigDecimal lowest, @Nullable BigDecimal highest) {

        BigDecimal hold(double value) {
            BigDecimal held = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
            held = lowest == null ? held : held.max(lowest);
            return highest == null ? held : held.min(highest);
        }
    }

    /** Empty where the goal has no day to come or no level, or there are too few figures. */
    public static Optional<Projection> of(Goal goal, Bounds bounds, List<Trend.Point> points, LocalDate today) {
        LocalDate dueOn = goal.dueOn();
        boolean yesNo = goal.comparison() == Comparison.YES_NO;
        return dueOn == null || !dueOn.isAfter(today) || !goal.canBeJudged() || yesNo
                ? Optional.empty()
                : Trend.of(points, dueOn, CONFIDENCE).map(trend -> of(goal, bounds, trend, dueOn));
    }

    private static Projection of(Goal goal, Bounds bounds, Trend trend, LocalDate dueOn) {
        BigDecimal value = bounds.hold(trend.estimate());
        BigDecimal lower = bounds.hold(trend.lower());
        BigDecimal upper = bounds.hold(trend.upper());
        return new Projection(
                dueOn,
                value,
                lower,
                upper,
                BigDecimal.valueOf(trend.perDay()).setScale(DECIMALS + 2, RoundingMode.HALF_UP),
                CONFIDENCE,
                trend.points(),
                outlook(goal, lower, upper));
    }

    private static Outlook outlook(Goal goal, BigDecimal lower, BigDecimal upper) {
        boolean low = goal.reachedBy(lower);
        boolean high = goal.reachedBy(upper);
        if (low && high) {
            return Outlook.LIKELY;
        }
        return low || high || goal.liesBetween(lower, upper) ? Outlook.UNCERTAIN : Outlook.UNLIKELY;
    }
}
