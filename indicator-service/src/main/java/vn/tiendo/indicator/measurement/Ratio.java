package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value as numerator over denominator, computed once and in decimal. */
record Ratio(BigDecimal numerator, BigDecimal denominator) {
    /** Decimals of a quotient, rounded half up; both parts are kept beside it, so nothing is lost. */
    static final int SCALE = 10;

    private static final int MOST_DIGITS = 40;

    /** @return numerator × factor ÷ denominator, or nothing when the denominator is zero: not applicable */
    Optional<BigDecimal> times(int factor) {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(plain(numerator
                        .multiply(BigDecimal.valueOf(factor))
                        .divide(denominator, SCALE, RoundingMode.HALF_UP)));
    }

    /**
     * The same number without trailing zeros or an exponent, so that equal numbers are equal.
     *
     * @throws IllegalArgumentException for numbers no report can mean, before their digits are spelt out
     */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        if (Math.abs((long) shortest.scale()) > MOST_DIGITS || shortest.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException("A number of more than " + MOST_DIGITS + " digits");
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    static @Nullable BigDecimal plainOrNull(@Nullable BigDecimal number) {
        return number == null ? null : plain(number);
    }
}
