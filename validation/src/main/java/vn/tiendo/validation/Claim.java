package vn.tiendo.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A figure with all that the rules may know about it. Only answers with a value are held against rules.
 *
 * @param figure what is said now
 * @param before what stands for windows that end before this one, the latest first
 * @param cycleFrom the first day of the cycle in which a running figure does not fall
 * @param higherIsBetter the direction of the indicator
 * @param family what stands for the bodies around it in the same window
 * @param goals the targets that stand on it
 */
public record Claim(
        Figure figure,
        List<Figure> before,
        LocalDate cycleFrom,
        boolean higherIsBetter,
        Family family,
        List<Goal> goals) {

    /**
     * @param windowFrom first day, inclusive
     * @param windowTo last day, inclusive
     * @param day on which it was said, Asia/Ho_Chi_Minh
     */
    public record Figure(
            LocalDate windowFrom,
            LocalDate windowTo,
            LocalDate day,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        /** What adds up: of a ratio what is above the line. */
        public BigDecimal counted() {
            return numerator == null || denominator == null ? value : numerator;
        }

        long days() {
            return ChronoUnit.DAYS.between(windowFrom, windowTo);
        }

        /** Equal parts are the same figure; where there are none, equal values are. */
        boolean isSameAs(Figure other) {
            return value.compareTo(other.value) == 0
                    && counted().compareTo(other.counted()) == 0
                    && (denominator == null
                            || other.denominator == null
                            || denominator.compareTo(other.denominator) == 0);
        }
    }

    /**
     * Sums of what was counted, each null unless everybody it is made of has said something.
     *
     * @param children what those right below the body add up to
     * @param parent what the body right above says
     * @param siblings what those right below the parent add up to, this one among them
     */
    public record Family(
            @Nullable BigDecimal children,
            @Nullable BigDecimal parent,
            @Nullable BigDecimal siblings) {
        public static final Family UNKNOWN = new Family(null, null, null);
    }

    /** The level that a target asks for, and by when. */
    public record Goal(BigDecimal level, @Nullable LocalDate dueOn) {}

    /** What stands for windows of nearly the same length, the latest first. */
    Stream<Figure> alike(long days) {
        return before.stream().filter(one -> Math.abs(one.days() - figure.days()) <= days);
    }

    Optional<Figure> last(long days) {
        return alike(days).findFirst();
    }

    Optional<Figure> beforeInCycle() {
        return before.stream().findFirst().filter(one -> !one.windowFrom().isBefore(cycleFrom));
    }
}
