package vn.tiendo.indicator.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class RatioTest {
    private static final BigDecimal HALF_A_LAST_DIGIT = new BigDecimal("0.00000000005");

    @Property
    void theQuotientIsWithinHalfALastDigitOfTheParts(
            @ForAll @BigRange(min = "0", max = "1000000000") @Scale(3) BigDecimal numerator,
            @ForAll @BigRange(min = "0.001", max = "1000000000") @Scale(3) BigDecimal denominator) {
        BigDecimal percent = new Ratio(numerator, denominator).times(100).orElseThrow();

        BigDecimal error = percent.multiply(denominator).subtract(numerator.multiply(BigDecimal.valueOf(100)));
        assertTrue(error.abs().compareTo(HALF_A_LAST_DIGIT.multiply(denominator)) <= 0);
    }

    @Property
    void aWholeIsHundredPercentAndNothingIsZero(@ForAll @IntRange(min = 1) int denominator) {
        BigDecimal whole = BigDecimal.valueOf(denominator);

        assertEquals(Optional.of(new BigDecimal("100")), new Ratio(whole, whole).times(100));
        assertEquals(Optional.of(new BigDecimal("0")), new Ratio(BigDecimal.ZERO, whole).times(100));
    }

    @Property
    void scalingBothPartsChangesNothing(
            @ForAll @IntRange(min = 0, max = 1_000_000) int numerator,
            @ForAll @IntRange(min = 1, max = 1_000_000) int denominator,
            @ForAll @IntRange(min = 1, max = 1_000) int scale) {
        Ratio small = new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
        Ratio large =
                new Ratio(BigDecimal.valueOf((long) numerator * scale), BigDecimal.valueOf((long) denominator * scale));

        assertEquals(small.times(100), large.times(100));
    }

    @Property
    void aZeroDenominatorIsNotApplicable(@ForAll @IntRange(min = 0) int numerator) {
        assertEquals(Optional.empty(), new Ratio(BigDecimal.valueOf(numerator), new BigDecimal("0.00")).times(100));
    }

    @Example
    void fiveOfSevenAreSeventyOnePointFourPercent() {
        Ratio ratio = new Ratio(BigDecimal.valueOf(5), BigDecimal.valueOf(7));

        assertEquals(Optional.of(new BigDecimal("71.4285714286")), ratio.times(100));
        assertEquals(Optional.of(new BigDecimal("0.7142857143")), ratio.times(1));
    }

    @Example
    void equalNumbersAreEqualHoweverWritten() {
        assertEquals(Ratio.plain(new BigDecimal("5.00")), Ratio.plain(new BigDecimal("5")));
        assertEquals("1000", Ratio.plain(new BigDecimal("1E+3")).toString());
    }

    @Example
    void aNumberNoReportCanMeanIsRefusedBeforeItIsSpeltOut() {
        assertThrows(IllegalArgumentException.class, () -> Ratio.plain(new BigDecimal("1E+1000000000")));
    }
}
