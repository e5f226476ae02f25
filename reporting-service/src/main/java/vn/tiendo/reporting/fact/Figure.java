package vn.tiendo.reporting.fact;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregation;

/** What is said of one indicator in one window; equal numbers are equal however they are written. */
public record Figure(
        Answer answer,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean estimated) {

    public enum Answer {
        VALUE,
        NIL,
        NOT_APPLICABLE
    }

    public Figure {
        value = plain(value);
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    /**
     * Whether not both can be true. A final figure that departs from an estimate is no contradiction, and a rate without its
     * parts cannot be held against one with them.
     */
    public boolean contradicts(Figure other) {
        if (estimated != other.estimated) {
            return false;
        }
        if (answer != Answer.VALUE || other.answer != Answer.VALUE) {
            return answer != other.answer;
        }
        if (hasParts() && other.hasParts()) {
            return !Objects.equals(numerator, other.numerator) || !Objects.equals(denominator, other.denominator);
        }
        return value != null && other.value != null && !value.equals(other.value);
    }

    boolean hasParts() {
        return numerator != null && denominator != null;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Aggregation.plain(number);
    }
}
