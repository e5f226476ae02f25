package vn.tiendo.reporting.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.tiendo.reporting.fact.Figure.Answer;
import vn.tiendo.reporting.fact.Indicator.OverTime;

class FactsTest {
    private static final LocalDate FROM = LocalDate.of(2025, 12, 15);
    private static final LocalDate QUARTER_ENDS = LocalDate.of(2026, 3, 14);

    private final List<Fact> said = new ArrayList<>();

    @Test
    void aLongerPeriodIsTheSumOfTheShorterOnesThatTileIt() {
        month(1, parts(10, 20));
        month(2, parts(5, 10));
        month(3, parts(1, 70));
        assertEquals(Optional.of(parts(16, 100)), quarter(OverTime.PER_PERIOD, true));
    }

    @Test
    void whatRunsUpAndASnapshotAreWhatWasSaidAtTheEnd() {
        month(2, parts(5, 10));
        month(3, parts(7, 30));
        assertEquals(Optional.of(parts(7, 30)), quarter(OverTime.CUMULATIVE, true));
        assertEquals(Optional.of(parts(7, 30)), quarter(OverTime.SNAPSHOT, true));
    }

    @Test
    void whereAMonthLacksNothingIsOffered() {
        month(1, parts(10, 20));
        month(3, parts(1, 70));
        assertEquals(Optional.empty(), quarter(OverTime.PER_PERIOD, true));
        said.removeLast();
        assertEquals(Optional.empty(), quarter(OverTime.CUMULATIVE, true));
    }

    @Test
    void anEstimateMakesTheSumAnEstimateAndNilAddsNothing() {
        month(1, new Figure(Answer.VALUE, new BigDecimal("2.50"), null, null, true));
        month(2, new Figure(Answer.NIL, null, null, null, false));
        month(3, value("4"));
        assertEquals(
                Optional.of(new Figure(Answer.VALUE, new BigDecimal("6.5"), null, null, true)),
                quarter(OverTime.PER_PERIOD, false));
    }

    @Test
    void ratesWithoutTheirPartsAreNeverAdded() {
        month(1, value("40"));
        month(2, value("50"));
        month(3, value("60"));
        Indicator rate = new Indicator("I", OverTime.PER_PERIOD, false, true, "%");
        assertTrue(new Facts(said).composed(rate, FROM, QUARTER_ENDS).isEmpty());
    }

    @Test
    void whatWasAcceptedGoesBeforeWhatIsStillADraft() {
        said.add(fact(FROM, QUARTER_ENDS, parts(1, 2), false));
        said.add(fact(FROM, QUARTER_ENDS, parts(1, 3), true));
        assertEquals(
                List.of(parts(1, 3), parts(1, 2)),
                new Facts(said)
                        .same("I", FROM, QUARTER_ENDS).stream()
                                .map(Fact::figure)
                                .toList());
    }

    @Test
    void aFinalFigureContradictsNoEstimate() {
        assertTrue(parts(1, 2).contradicts(parts(2, 4)));
        assertFalse(value("1.50").contradicts(value("1.5")));
        assertFalse(new Figure(Answer.VALUE, BigDecimal.ONE, null, null, true).contradicts(value("2")));
        assertTrue(new Figure(Answer.NIL, null, null, null, false).contradicts(value("2")));
    }

    @Property
    void aYearOfMonthsIsItsSumHoweverSomeMonthsAreAlsoSaidAsQuarters(
            @ForAll @Size(12) List<@IntRange(max = 1000) Integer> months,
            @ForAll @IntRange(min = 1, max = 4) int quarter) {
        said.clear();
        int sum = 0;
        for (int n = 0; n < 12; n++) {
            sum += months.get(n);
            month(n + 1, value(months.get(n).toString()));
        }
        int ofQuarter = months.subList(quarter * 3 - 3, quarter * 3).stream()
                .mapToInt(Integer::intValue)
                .sum();
        said.add(fact(
                FROM.plusMonths(quarter * 3L - 3),
                FROM.plusMonths(quarter * 3L).minusDays(1),
                value(Integer.toString(ofQuarter)),
                true));
        Indicator count = new Indicator("I", OverTime.PER_PERIOD, false, true, "hồ sơ");
        assertEquals(
                Optional.of(value(Integer.toString(sum))),
                new Facts(said)
                        .composed(count, FROM, FROM.plusYears(1).minusDays(1))
                        .map(Facts.Composed::figure));
    }

    private Optional<Figure> quarter(OverTime overTime, boolean ratio) {
        Indicator indicator = new Indicator("I", overTime, ratio, true, ratio ? "%" : "hồ sơ");
        return new Facts(said).composed(indicator, FROM, QUARTER_ENDS).map(Facts.Composed::figure);
    }

    private void month(int number, Figure figure) {
        said.add(fact(FROM.plusMonths(number - 1L), FROM.plusMonths(number).minusDays(1), figure, true));
    }

    private static Fact fact(LocalDate from, LocalDate to, Figure figure, boolean accepted) {
        return new Fact(
                "I", from, to, UUID.randomUUID(), UUID.randomUUID(), "Báo cáo", accepted, accepted, true, figure);
    }

    private static Figure parts(int numerator, int denominator) {
        return new Figure(Answer.VALUE, null, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), false);
    }

    private static Figure value(String value) {
        return new Figure(Answer.VALUE, new BigDecimal(value), null, null, false);
    }
}
