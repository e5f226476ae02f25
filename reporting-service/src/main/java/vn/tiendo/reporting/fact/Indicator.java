package vn.tiendo.reporting.fact;

import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Kind;

/**
 * What decides how a longer period follows from shorter ones.
 *
 * @param ratio it has a numerator and a denominator
 * @param countable yes or no and grades are not: nobody adds them
 */
public record Indicator(
        String code,
        OverTime overTime,
        boolean ratio,
        boolean countable,
        @Nullable String unit) {
    public enum OverTime {
        CUMULATIVE,
        PER_PERIOD,
        SNAPSHOT
    }

    /** Over time a ratio adds its parts, anything else its values; rates without parts are never added. */
    @Nullable
    Kind kind() {
        if (ratio) {
            return Kind.RATIO_OF_SUMS;
        }
        boolean rate = "%".equals(unit) || "‰".equals(unit);
        return countable && !rate ? Kind.SUM : null;
    }
}
