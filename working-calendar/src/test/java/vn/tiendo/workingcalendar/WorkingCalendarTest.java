package vn.tiendo.workingcalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final List<SpecialDay> SWAPS_2026 = List.of(
            new SpecialDay(LocalDate.of(2026, 1, 2), DayKind.SWAPPED_OFF, "chưa xác nhận"),
            new SpecialDay(LocalDate.of(2026, 1, 10), DayKind.SWAPPED_WORK, "chưa xác nhận"),
            new SpecialDay(LocalDate.of(2026, 8, 31), DayKind.SWAPPED_OFF, "chưa xác nhận"),
            new SpecialDay(LocalDate.of(2026, 8, 22), DayKind.SWAPPED_WORK, "chưa xác nhận"),
            new SpecialDay(LocalDate.of(2026, 11, 24), DayKind.HOLIDAY, "chưa xác nhận"));

    private final WorkingCalendar law = WorkingCalendar.byRule();
    private final WorkingCalendar decided =
            WorkingCalendar.of(List.of(CalendarYear.byRule(2026).overlay(1, SWAPS_2026)));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025 | HOLIDAY      | 1-1 1-28 1-29 1-30 1-31 2-1 4-7 4-30 5-1 9-1 9-2
            2025 | COMPENSATORY | 2-3
            2026 | HOLIDAY      | 1-1 2-16 2-17 2-18 2-19 2-20 4-26 4-30 5-1 9-1 9-2
            2026 | COMPENSATORY | 4-27
            2027 | HOLIDAY      | 1-1 2-5 2-6 2-7 2-8 2-9 4-16 4-30 5-1 9-2 9-3
            2027 | COMPENSATORY | 2-10 2-11 5-3
            """)
    void theLawGivesTheHolidaysOfAYear(int year, DayKind kind, String days) {
        String given = CalendarYear.byRule(year).days().stream()
                .filter(day -> day.kind() == kind)
                .map(day -> day.date().getMonthValue() + "-" + day.date().getDayOfMonth())
                .collect(Collectors.joining(" "));
        assertEquals(days, given);
    }

    @ParameterizedTest(name = "Tết {0}")
    @CsvSource({
        "2025-01-29",
        "2026-02-17",
        "2027-02-06",
        "2028-01-26",
        "2029-02-13",
        // a day before China's: the new moon falls between the two midnights
        "2030-02-02",
    })
    void tetBeginsOnTheVietnameseLunarNewYear(LocalDate newYear) {
        List<LocalDate> days = CalendarYear.byRule(newYear.getYear()).days().stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY)
                .map(SpecialDay::date)
                .toList();
        assertTrue(days.containsAll(
                newYear.minusDays(1).datesUntil(newYear.plusDays(4)).toList()));
        assertFalse(days.contains(newYear.plusDays(4)));
    }

    @ParameterizedTest(name = "{0} rolls to {1}")
    @CsvSource({
        "2026-02-14, 2026-02-23",
        "2026-06-14, 2026-06-15",
        "2026-11-14, 2026-11-16",
        "2025-06-14, 2025-06-16",
        "2025-11-30, 2025-12-01",
        "2026-06-13, 2026-06-15",
        "2026-04-26, 2026-04-28",
        "2026-06-15, 2026-06-15",
    })
    void aDeadlineOnADayOffRollsToTheNextWorkingDay(LocalDate written, LocalDate due) {
        assertEquals(due, law.roll(written, RollPolicy.NEXT_WORKING_DAY));
    }

    @Test
    void theOtherRollPoliciesStayOrGoBack() {
        LocalDate inTet = LocalDate.of(2026, 2, 16);
        assertEquals(inTet, law.roll(inTet, RollPolicy.NONE));
        assertEquals(LocalDate.of(2026, 2, 13), law.roll(inTet, RollPolicy.PREVIOUS_WORKING_DAY));
    }

    @ParameterizedTest(name = "{0}: by law {1}, by decision {2}")
    @CsvSource({
        "2026-01-02, true, false",
        "2026-01-10, false, true",
        "2026-08-31, true, false",
        "2026-08-22, false, true",
        "2026-11-24, true, false",
        "2026-09-01, false, false",
        "2026-09-03, true, true",
    })
    void aDecisionOverlaysTheLaw(LocalDate date, boolean byLaw, boolean byDecision) {
        assertEquals(byLaw, law.isWorkingDay(date));
        assertEquals(byDecision, decided.isWorkingDay(date));
    }

    @Test
    void theVersionOfAYearIsKeptAndIsZeroWhereNothingWasDecided() {
        assertEquals(1, decided.version(2026));
        assertEquals(0, decided.version(2027));
    }

    @Test
    void aDayOfAnotherYearIsRefused() {
        SpecialDay stray = new SpecialDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "?");
        CalendarYear year = CalendarYear.byRule(2026);
        assertThrows(IllegalArgumentException.class, () -> year.overlay(1, List.of(stray)));
    }

    @Property
    void workingDaysAddedAreWorkingDaysCounted(
            @ForAll @IntRange(min = 0, max = 1500) int offset, @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate from = LocalDate.of(2025, 1, 1).plusDays(offset);
        LocalDate to = decided.plusWorkingDays(from, count);
        assertTrue(decided.isWorkingDay(to));
        assertEquals(count, decided.workingDaysBetween(from, to));
        assertEquals(decided.roll(from, RollPolicy.NEXT_WORKING_DAY), decided.nextWorkingDay(from.minusDays(1)));
    }
}
