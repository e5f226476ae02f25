package vn.tiendo.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.workingcalendar.CalendarYear;
import vn.tiendo.workingcalendar.DayKind;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.SpecialDay;
import vn.tiendo.workingcalendar.WorkingCalendar;

class DeadlineTest {
    private final WorkingCalendar calendar = WorkingCalendar.byRule();

    @ParameterizedTest(name = "{0} {1}/{2}, day {3}, month {4}, inclusive {5}, {6}: {7} → {8} {9}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            MONTH     | 2026 |  2 | 15 | -  | false | NEXT_WORKING_DAY     | 2026-02-14 | 2026-02-23 | -
            MONTH     | 2026 |  6 | 15 | -  | false | NEXT_WORKING_DAY     | 2026-06-14 | 2026-06-15 | -
            MONTH     | 2026 | 11 | 15 | -  | false | NEXT_WORKING_DAY     | 2026-11-14 | 2026-11-16 | -
            MONTH     | 2025 |  6 | 15 | -  | false | NEXT_WORKING_DAY     | 2025-06-14 | 2025-06-16 | -
            HALF_YEAR | 2025 |  1 | 15 | 6  | false | NEXT_WORKING_DAY     | 2025-06-14 | 2025-06-16 | -
            YEAR      | 2025 |  1 | 1  | 12 | false | NEXT_WORKING_DAY     | 2025-11-30 | 2025-12-01 | DUE_BEFORE_CUT_OFF
            MONTH     | 2026 |  6 | 14 | -  | false | NEXT_WORKING_DAY     | 2026-06-13 | 2026-06-15 | -
            MONTH     | 2026 |  2 | 15 | -  | false | NONE                 | 2026-02-14 | 2026-02-14 | NO_WORKING_DAY_AFTER_CUT_OFF
            MONTH     | 2026 |  2 | 15 | -  | false | PREVIOUS_WORKING_DAY | 2026-02-14 | 2026-02-13 | DUE_BEFORE_CUT_OFF
            MONTH     | 2026 |  1 | 15 | -  | false | NEXT_WORKING_DAY     | 2026-01-14 | 2026-01-14 | NO_WORKING_DAY_AFTER_CUT_OFF
            MONTH     | 2026 |  1 | 15 | -  | true  | NEXT_WORKING_DAY     | 2026-01-15 | 2026-01-15 | -
            QUARTER   | 2026 |  1 | 25 | -  | true  | NEXT_WORKING_DAY     | 2026-03-25 | 2026-03-25 | -
            MONTH     | 2026 |  2 | 31 | -  | true  | NEXT_WORKING_DAY     | 2026-02-28 | 2026-03-02 | -
            MONTH     | 2026 |  6 | 31 | -  | false | NEXT_WORKING_DAY     | 2026-06-30 | 2026-06-30 | -
            YEAR      | 2026 |  1 | 10 | 1  | false | NEXT_WORKING_DAY     | 2027-01-09 | 2027-01-11 | -
            YEAR      | 2026 |  1 | 1  | 1  | false | NEXT_WORKING_DAY     | 2026-12-31 | 2026-12-31 | -
            MONTH     | 2026 |  6 | -  | -  | -     | NEXT_WORKING_DAY     | 2026-06-15 | 2026-06-15 | -
            MONTH     | 2026 |  2 | -  | -  | -     | NEXT_WORKING_DAY     | 2026-02-23 | 2026-02-23 | -
            """)
    void aRuleGivesTheNominalAndTheEffectiveDay(
            PeriodType type,
            int year,
            int number,
            @Nullable Integer day,
            @Nullable Integer month,
            @Nullable Boolean inclusive,
            RollPolicy roll,
            LocalDate nominal,
            LocalDate effective,
            @Nullable DeadlineWarning warning) {
        DueRule rule = day == null || inclusive == null ? null : new DueRule(day, month, inclusive);
        Deadline deadline = Deadline.of(new Period(type, year, number), rule, roll, calendar)
                .orElseThrow();
        assertEquals(nominal, deadline.nominalDueOn());
        assertEquals(effective, deadline.effectiveDueOn());
        assertEquals(warning, deadline.warning(calendar).orElse(null));
    }

    @Test
    void theLastValidMomentIsTheEndOfTheDayInVietnam() {
        Deadline deadline = Deadline.of(
                        new Period(PeriodType.MONTH, 2026, 6),
                        new DueRule(15, null, false),
                        RollPolicy.NEXT_WORKING_DAY,
                        calendar)
                .orElseThrow();
        assertEquals(Instant.parse("2026-06-15T17:00:00Z"), deadline.dueAt());
    }

    @Test
    void unitsAndTheirOfficeBothRolledToOneDayLeaveNoSlack() {
        Period june = new Period(PeriodType.MONTH, 2026, 6);
        Deadline units = Deadline.of(june, new DueRule(14, null, false), RollPolicy.NEXT_WORKING_DAY, calendar)
                .orElseThrow();
        Deadline office = Deadline.of(june, new DueRule(15, null, false), RollPolicy.NEXT_WORKING_DAY, calendar)
                .orElseThrow();
        assertEquals(0, units.slackBefore(office, calendar));
    }

    @ParameterizedTest(name = "before 15 June speaks of {0} {1}: {2}")
    @CsvSource({
        "HALF_YEAR, 1, true",
        "HALF_YEAR, 2, false",
        "QUARTER, 1, false",
        "QUARTER, 2, true",
        "QUARTER, 3, false",
        "QUARTER, 4, false",
        "MONTH, 5, false",
        "MONTH, 6, true",
        "MONTH, 7, false",
    })
    void aFixedDateSpeaksOfOneOccurrenceOnly(PeriodType type, int number, boolean speaks) {
        Period period = new Period(type, 2026, number);
        assertEquals(
                speaks,
                Deadline.of(period, new DueRule(15, 6, false), RollPolicy.NEXT_WORKING_DAY, calendar)
                        .isPresent());
    }

    @Test
    void aDecidedDayOffMovesTheDeadlineAndItsCalendarVersionIsKept() {
        SpecialDay off = new SpecialDay(LocalDate.of(2026, 6, 15), DayKind.SWAPPED_OFF, "ví dụ");
        WorkingCalendar decided =
                WorkingCalendar.of(List.of(CalendarYear.byRule(2026).overlay(3, List.of(off))));
        Deadline deadline = Deadline.of(
                        new Period(PeriodType.MONTH, 2026, 6), null, RollPolicy.NEXT_WORKING_DAY, decided)
                .orElseThrow();
        assertEquals(LocalDate.of(2026, 6, 16), deadline.effectiveDueOn());
        assertEquals(3, deadline.calendarVersion());
    }

    @Property
    void withoutARuleThereIsAlwaysOneWorkingDayAfterTheCutOff(
            @ForAll @IntRange(min = 2024, max = 2032) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        Deadline deadline = Deadline.of(
                        new Period(PeriodType.MONTH, year, month), null, RollPolicy.NEXT_WORKING_DAY, calendar)
                .orElseThrow();
        assertTrue(calendar.isWorkingDay(deadline.effectiveDueOn()));
        assertEquals(1, calendar.workingDaysBetween(deadline.cutOff(), deadline.effectiveDueOn()));
        assertFalse(deadline.warning(calendar).isPresent());
    }

    @Property
    void noDeadlineLiesBeforeTheCutOffUnlessItsRegimeSaysSoAndThenItWarns(
            @ForAll @IntRange(min = 2024, max = 2032) int year,
            @ForAll PeriodType type,
            @ForAll @IntRange(min = 1, max = 12) int number,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll boolean inclusive,
            @ForAll RollPolicy roll) {
        Period period = new Period(type, year, (number - 1) % type.perYear() + 1);
        Deadline.of(period, new DueRule(day, null, inclusive), roll, calendar).ifPresent(deadline -> {
            boolean before = deadline.effectiveDueOn().isBefore(deadline.cutOff());
            boolean said =
                    deadline.nominalDueOn().isBefore(deadline.cutOff()) || roll == RollPolicy.PREVIOUS_WORKING_DAY;
            assertTrue(said || !before, deadline::toString);
            assertEquals(
                    before,
                    deadline.warning(calendar)
                            .filter(DeadlineWarning.DUE_BEFORE_CUT_OFF::equals)
                            .isPresent());
        });
    }
}
