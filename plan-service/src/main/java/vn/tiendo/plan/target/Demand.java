package vn.tiendo.plan.target;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a measured value is held against.
 *
 * @param comparator as judged, not as written
 * @param valueTo the upper end of a range
 */
public record Demand(
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit) {

    /** Two numbers in one unit; of anything else it cannot be said which asks for more. */
    public boolean isComparableWith(Demand other) {
        return value != null && other.value != null && Objects.equals(unit, other.unit);
    }

    public boolean isSameAs(Demand other) {
        return comparator == other.comparator && same(value, other.value) && same(valueTo, other.valueTo);
    }

    /** Whether it asks for less; false where that cannot be said. */
    public boolean isWeakerThan(Demand other) {
        if (value == null || other.value == null || !isComparableWith(other)) {
            return false;
        }
        int order = value.compareTo(other.value);
        return comparator.rises() && other.comparator.rises() && order < 0
                || comparator.falls() && other.comparator.falls() && order > 0;
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }
}
