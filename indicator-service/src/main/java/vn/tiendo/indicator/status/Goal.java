package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks for.
 *
 * @param startOn the day the plan was issued, where the straight line to the due date begins
 * @param dueOn the last day on which reaching the level counts, Asia/Ho_Chi_Minh
 */
public record Goal(
        Comparison comparison,
        @Nullable BigDecimal level,
        @Nullable BigDecimal levelTo,
        Direction direction,
        @Nullable LocalDate startOn,
        @Nullable LocalDate dueOn) {

    /** False when the level stands elsewhere, or an end of it is missing. */
    public boolean canBeJudged() {
        return switch (comparison) {
            case YES_NO -> true;
            case REFERENCE -> false;
            case RANGE -> level != null && levelTo != null;
            case EQUAL, ABOVE, AT_LEAST, BELOW, AT_MOST -> level != null;
        };
    }

    public boolean reachedBy(BigDecimal value) {
        return switch (comparison) {
            case YES_NO -> value.signum() != 0;
            case REFERENCE -> false;
            case RANGE -> value.compareTo(floor()) >= 0 && value.compareTo(ceiling()) <= 0;
            case EQUAL -> value.compareTo(floor()) == 0;
            case ABOVE -> value.compareTo(floor()) > 0;
            case AT_LEAST -> value.compareTo(floor()) >= 0;
            case BELOW -> value.compareTo(floor()) < 0;
            case AT_MOST -> value.compareTo(floor()) <= 0;
        };
    }

    /** Whether a value between two others could be the level, or lie in its range. */
    public boolean liesBetween(BigDecimal lower, BigDecimal upper) {
        return level != null && lower.compareTo(ceiling()) <= 0 && upper.compareTo(level) >= 0;
    }

    /** A level held against the good direction is a limit: it can still be broken until the due date. */
    boolean isLimit() {
        return switch (comparison) {
            case BELOW, AT_MOST -> direction == Direction.UP;
            case ABOVE, AT_LEAST -> direction == Direction.DOWN;
            case EQUAL, RANGE, YES_NO, REFERENCE -> false;
        };
    }

    /** How near a value that misses the level has come to it: 0 is nowhere, 1 is there. */
    BigDecimal nearness(BigDecimal value) {
        if (comparison == Comparison.YES_NO) {
            return value.signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        BigDecimal end = value.compareTo(floor()) < 0 ? floor() : ceiling();
        BigDecimal smaller = value.min(end);
        BigDecimal larger = value.max(end);
        return smaller.signum() <= 0 ? BigDecimal.ZERO : smaller.divide(larger, MathContext.DECIMAL64);
    }

    /** The values below and above the level that come so near to it, rounded; the opposite of {@link #nearness}. */
    List<BigDecimal> atNearness(BigDecimal share) {
        return List.of(
                Band.rounded(floor().multiply(share)), Band.rounded(ceiling().divide(share, MathContext.DECIMAL64)));
    }

    private BigDecimal floor() {
        if (level == null) {
            throw new IllegalStateException("A goal without a level cannot be judged");
        }
        return level;
    }

    private BigDecimal ceiling() {
        return levelTo == null ? floor() : levelTo;
    }
}
