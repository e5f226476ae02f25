package vn.tiendo.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {

    @ParameterizedTest(name = "{3}")
    @CsvSource(delimiter = '|', textBlock = """
            MONTH      | 2026 |  1 | tháng 1/2026          | 2025-12-15 | 2026-01-14
            MONTH      | 2026 |  6 | tháng 6/2026          | 2026-05-15 | 2026-06-14
            MONTH      | 2026 | 12 | tháng 12/2026         | 2026-11-15 | 2026-12-14
            QUARTER    | 2026 |  1 | quý I/2026            | 2025-12-15 | 2026-03-14
            QUARTER    | 2026 |  4 | quý IV/2026           | 2026-09-15 | 2026-12-14
            HALF_YEAR  | 2026 |  1 | 6 tháng đầu năm 2026  | 2025-12-15 | 2026-06-14
            HALF_YEAR  | 2026 |  2 | 6 tháng cuối năm 2026 | 2026-06-15 | 2026-12-14
            NINE_MONTH | 2026 |  1 | 9 tháng năm 2026      | 2025-12-15 | 2026-09-14
            YEAR       | 2026 |  1 | năm 2026              | 2025-12-15 | 2026-12-14
            """)
    void theDecreeGivesTheWindows(PeriodType type, int year, int number, String title, LocalDate from, LocalDate to) {
        Period period = new Period(type, year, number);
        assertEquals(List.of(title, from, to), List.of(period.title(), period.from(), period.to()));
        assertEquals(period, Period.holding(type, from).orElseThrow());
        assertEquals(period, Period.holding(type, to).orElseThrow());
    }

    @Test
    void theLastThreeMonthsBelongToNoNineMonths() {
        assertTrue(
                Period.holding(PeriodType.NINE_MONTH, LocalDate.of(2026, 9, 15)).isEmpty());
        assertTrue(Period.holding(PeriodType.NINE_MONTH, LocalDate.of(2026, 12, 14))
                .isEmpty());
        assertFalse(Period.holding(PeriodType.NINE_MONTH, LocalDate.of(2026, 12, 15))
                .isEmpty());
        assertThrows(IllegalArgumentException.class, () -> new Period(PeriodType.NINE_MONTH, 2026, 2));
    }

    @ParameterizedTest
    @EnumSource(value = PeriodType.class, names = "NINE_MONTH", mode = EnumSource.Mode.EXCLUDE)
    void aDecadeOfWindowsTilesTheCalendarWithoutGapOrOverlap(PeriodType type) {
        List<Period> periods = Period.overlapping(type, LocalDate.of(2024, 12, 15), LocalDate.of(2034, 12, 14));
        assertEquals(10 * type.perYear(), periods.size());
        for (int i = 1; i < periods.size(); i++) {
            assertEquals(periods.get(i - 1).to().plusDays(1), periods.get(i).from());
        }
    }

    @Property
    void everyDayLiesInTheOneWindowThatHoldsIt(
            @ForAll PeriodType type, @ForAll @IntRange(min = 0, max = 20_000) int offset) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(offset);
        Period.holding(type, day).ifPresent(period -> {
            assertFalse(day.isBefore(period.from()) || day.isAfter(period.to()));
            assertEquals(List.of(period), Period.overlapping(type, day, day));
        });
    }

    @Property
    void theWindowsOfEveryTypeTileTheYearWhateverDayTheyBeginOn(
            @ForAll PeriodType type,
            @ForAll @IntRange(min = 2000, max = 2100) int year,
            @ForAll @IntRange(min = 1, max = 28) int firstDay) {
        Period whole = new Period(PeriodType.YEAR, year, 1, firstDay);
        List<Period> periods = Period.overlapping(type, whole.from(), whole.to(), firstDay);
        assertEquals(type.perYear(), periods.size());
        LocalDate next = whole.from();
        for (Period period : periods) {
            assertEquals(next, period.from());
            next = period.to().plusDays(1);
        }
        LocalDate end =
                type == PeriodType.NINE_MONTH ? new Period(PeriodType.QUARTER, year, 3, firstDay).to() : whole.to();
        assertEquals(end.plusDays(1), next);
    }

    @Property
    void theMonthlyWindowsOfAYearAreExactlyItsYearlyWindow(@ForAll @IntRange(min = 2000, max = 2100) int year) {
        Period whole = new Period(PeriodType.YEAR, year, 1);
        List<Period> months = Period.overlapping(PeriodType.MONTH, whole.from(), whole.to());
        assertEquals(12, months.size());
        assertEquals(whole.from(), months.getFirst().from());
        assertEquals(whole.to(), months.getLast().to());
    }
}
