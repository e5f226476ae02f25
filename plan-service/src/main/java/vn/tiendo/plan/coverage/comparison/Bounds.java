package vn.tiendo.plan.coverage.comparison;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that meet a demand: from {@code floor} to {@code cap}, both included unless said otherwise.
 *
 * @param floor null where any number is high enough
 * @param above whether the floor itself is too little
 * @param cap null where no number is too high
 * @param below whether the cap itself is too much
 */
public record Bounds(
        @Nullable BigDecimal floor, boolean above, @Nullable BigDecimal cap, boolean below) {

    /** Nothing is asked. */
    static final Bounds NONE = new Bounds(null, false, null, false);

    public static Bounds atLeast(BigDecimal floor) {
        return new Bounds(floor, false, null, false);
    }

    public static Bounds moreThan(BigDecimal floor) {
        return new Bounds(floor, true, null, false);
    }

    public static Bounds atMost(BigDecimal cap) {
        return new Bounds(null, false, cap, false);
    }

    public static Bounds lessThan(BigDecimal cap) {
        return new Bounds(null, false, cap, true);
    }

    public static Bounds between(BigDecimal floor, BigDecimal cap) {
        return new Bounds(floor, false, cap, false);
    }

    boolean rises() {
        return floor != null && cap == null;
    }

    boolean falls() {
        return cap != null && floor == null;
    }

    Bounds times(BigDecimal factor) {
        return new Bounds(
                floor == null ? null : floor.multiply(factor), above, cap == null ? null : cap.multiply(factor), below);
    }

    /** Of two floors, the higher asks for more; of two at the same height, the one that must be passed. */
    Outcome floorAgainst(Bounds other) {
        if (floor == null || other.floor == null) {
            return Outcome.of(Boolean.compare(floor != null, other.floor != null));
        }
        int order = floor.compareTo(other.floor);
        return Outcome.of(order != 0 ? order : Boolean.compare(above, other.above));
    }

    /** Of two caps, the lower asks for more. */
    Outcome capAgainst(Bounds other) {
        if (cap == null || other.cap == null) {
            return Outcome.of(Boolean.compare(cap != null, other.cap != null));
        }
        int order = other.cap.compareTo(cap);
        return Outcome.of(order != 0 ? order : Boolean.compare(below, other.below));
    }
}
