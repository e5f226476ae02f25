package vn.tiendo.reporting.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

class TermsTest {
    private static final LocalDate NEW_YEAR_OF_THE_DECREE = LocalDate.of(2025, 12, 15);
    private final WorkingCalendar calendar = WorkingCalendar.byRule();

    @Test
    void aWardThatReportsInMonths1And3And6And9And12OpensOnlyThoseOccurrences() {
        Terms ward = terms(
                new Openings(
                        Map.of(
                                PeriodType.MONTH, Set.of(1),
                                PeriodType.QUARTER, Set.of(1),
                                PeriodType.HALF_YEAR, Set.of(1),
                                PeriodType.NINE_MONTH, Set.of(),
                                PeriodType.YEAR, Set.of()),
                        15),
                new DueTerms.AfterCutOff(1, true));
        assertEquals(
                List.of("tháng 1/2026", "quý I/2026", "6 tháng đầu năm 2026", "9 tháng năm 2026", "năm 2026"),
                titles(ward.occurrences(NEW_YEAR_OF_THE_DECREE, LocalDate.of(2026, 12, 14), calendar)));
    }

    @Test
    void unitsAndTheirOfficeWithoutSlackAreWarnedAbout() {
        Terms units = monthly(new DueRule(14, null, false));
        Terms office = monthly(new DueRule(15, null, false));
        List<Terms.Finding> findings = units.findingsBelow(office, LocalDate.of(2026, 5, 15), calendar);
        assertEquals(
                List.of(DeadlineWarning.NO_SLACK),
                findings.stream().map(Terms.Finding::warning).toList());
        assertEquals("tháng 6/2026", findings.getFirst().occurrence().title());
    }

    @Test
    void aLevelThatIsDueAfterTheOneAboveIsImpossible() {
        Terms units = monthly(new DueRule(20, null, true));
        Terms office = monthly(new DueRule(18, null, true));
        assertTrue(units.findingsBelow(office, NEW_YEAR_OF_THE_DECREE, calendar).stream()
                .anyMatch(finding -> finding.warning() == DeadlineWarning.CHAIN_IMPOSSIBLE));
    }

    @Test
    void warningsCiteTheArticleThatARegimeBreaks() {
        Terms calendarMonths = terms(
                new Openings(Map.of(PeriodType.MONTH, Set.of()), 1),
                new DueTerms.Written(List.of(new DueRule(28, null, true)), RollPolicy.NONE));
        assertEquals(
                Set.of(
                        DeadlineWarning.DUE_BEFORE_CUT_OFF,
                        DeadlineWarning.NO_WORKING_DAY_AFTER_CUT_OFF, // February ends on the 28th
                        DeadlineWarning.WINDOW_NOT_OF_THE_DECREE),
                warnings(calendarMonths, false));
        assertTrue(DeadlineWarning.DUE_BEFORE_CUT_OFF.article().endsWith("Điều 8 khoản 5"));

        Terms late = monthly(new DueRule(26, null, true));
        assertEquals(Set.of(DeadlineWarning.AFTER_THE_25TH), warnings(late, true));
        assertEquals(Set.of(), warnings(late, false));
        assertTrue(DeadlineWarning.AFTER_THE_25TH.article().endsWith("Điều 13"));
        assertEquals(Set.of(), warnings(monthly(new DueRule(25, null, true)), true));
    }

    @Test
    void aReviewIsAskedForWithItsWindowAndDueOnItsOwnDay() {
        Occasion review = new Occasion(
                "Sơ kết 1 năm",
                LocalDate.of(2025, 12, 15),
                LocalDate.of(2026, 11, 30),
                LocalDate.of(2026, 12, 6),
                false);
        Terms terms = new Terms(
                Openings.all(Set.of()),
                new DueTerms.Written(List.of(), RollPolicy.NONE),
                List.of(review),
                RollPolicy.NEXT_WORKING_DAY);
        Terms.Occurrence opened = terms.occurrences(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22), calendar)
                .getFirst();
        assertEquals(LocalDate.of(2026, 12, 5), opened.deadline().nominalDueOn());
        assertEquals(LocalDate.of(2026, 12, 7), opened.deadline().effectiveDueOn());
        assertEquals(List.of(), terms.occurrences(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 14), calendar));
    }

    @Property
    void windowsTileTheYearWhateverDayTheyBeginOn(
            @ForAll PeriodType type,
            @ForAll @IntRange(min = 1, max = 28) int firstDay,
            @ForAll @IntRange(min = 2000, max = 2100) int year) {
        Period first = new Period(type, year, 1, firstDay);
        assertEquals(first, Period.holding(type, first.from(), firstDay).orElseThrow());
        assertEquals(first, Period.holding(type, first.to(), firstDay).orElseThrow());
        assertEquals(new Period(PeriodType.MONTH, year, 1, firstDay).from(), first.from());
        for (int number = 2; number <= type.perYear(); number++) {
            assertEquals(
                    new Period(type, year, number - 1, firstDay).to().plusDays(1),
                    new Period(type, year, number, firstDay).from());
        }
    }

    @Property
    void aDeadlineCountedFromTheCutOffNeverComesBeforeIt(
            @ForAll PeriodType type,
            @ForAll @IntRange(min = 1, max = 28) int firstDay,
            @ForAll @IntRange(min = 2024, max = 2032) int year,
            @ForAll @IntRange(min = 1, max = 30) int workingDays,
            @ForAll boolean inclusive) {
        Period period = new Period(type, year, type.perYear(), firstDay);
        Deadline deadline = new DueTerms.AfterCutOff(workingDays, inclusive)
                .deadline(period, calendar)
                .orElseThrow();
        assertFalse(deadline.effectiveDueOn().isBefore(period.to()));
        assertEquals(
                inclusive ? workingDays : workingDays - 1,
                calendar.workingDaysBetween(period.to(), deadline.effectiveDueOn()));
    }

    @Property
    void onlyARegimeThatSaysSoIsDueBeforeItsCutOffAndThatIsWarnedAbout(
            @ForAll PeriodType type,
            @ForAll @IntRange(min = 1, max = 28) int firstDay,
            @ForAll @IntRange(min = 2024, max = 2032) int year,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll boolean inclusive,
            @ForAll RollPolicy roll) {
        Terms terms = terms(
                new Openings(Map.of(type, Set.of()), firstDay),
                new DueTerms.Written(List.of(new DueRule(day, null, inclusive)), roll));
        LocalDate from = new Period(type, year, 1, firstDay).from();
        boolean early = terms.occurrences(from, from.plusYears(1).minusDays(1), calendar).stream()
                .anyMatch(opened -> opened.deadline().effectiveDueOn().isBefore(opened.to()));
        assertEquals(
                early,
                terms.findings(from, false, calendar).stream()
                        .anyMatch(finding -> finding.warning() == DeadlineWarning.DUE_BEFORE_CUT_OFF));
    }

    @Property
    void everyLevelOfAChainLeavesTheOneAboveItsSlack(
            @ForAll @IntRange(min = 2024, max = 2032) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 1, max = 5) int slack) {
        Period period = new Period(PeriodType.MONTH, year, month);
        DueTerms top = new DueTerms.AfterCutOff(12, true);
        DueTerms middle = new DueTerms.Below(top, slack);
        DueTerms bottom = new DueTerms.Below(middle, slack);
        Deadline above = top.deadline(period, calendar).orElseThrow();
        Deadline between = middle.deadline(period, calendar).orElseThrow();
        Deadline below = bottom.deadline(period, calendar).orElseThrow();
        assertEquals(slack, between.slackBefore(above, calendar));
        assertEquals(slack, below.slackBefore(between, calendar));
        assertFalse(below.effectiveDueOn().isBefore(period.to()));
    }

    private Set<DeadlineWarning> warnings(Terms terms, boolean toGovernment) {
        return terms.findings(NEW_YEAR_OF_THE_DECREE, toGovernment, calendar).stream()
                .map(Terms.Finding::warning)
                .collect(Collectors.toSet());
    }

    private static List<String> titles(List<Terms.Occurrence> occurrences) {
        return occurrences.stream().map(Terms.Occurrence::title).toList();
    }

    private static Terms monthly(DueRule rule) {
        return terms(
                Openings.all(Set.of(PeriodType.MONTH)),
                new DueTerms.Written(List.of(rule), RollPolicy.NEXT_WORKING_DAY));
    }

    private static Terms terms(Openings openings, DueTerms due) {
        return new Terms(openings, due, List.of(), RollPolicy.NEXT_WORKING_DAY);
    }
}
