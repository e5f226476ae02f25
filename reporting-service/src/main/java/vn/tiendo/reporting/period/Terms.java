package vn.tiendo.reporting.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * What a regime says about when: which periods open, when their reports are due, and what is asked for outside periods.
 *
 * @param rollPolicy of the occasions; due terms have their own
 */
public record Terms(Openings openings, DueTerms due, List<Occasion> occasions, RollPolicy rollPolicy) {

    public Terms {
        occasions = List.copyOf(occasions);
    }

    /**
     * One report that opens, and when it is due.
     *
     * @param type none for an occasion
     * @param to inclusive: the cut-off
     */
    public record Occurrence(@Nullable PeriodType type, String title, LocalDate from, LocalDate to, Deadline deadline) {
        static Occurrence of(Period period, Deadline deadline) {
            return new Occurrence(period.type(), period.title(), period.from(), period.to(), deadline);
        }
    }

    /** A warning and the first occurrence that gives cause for it. */
    public record Finding(DeadlineWarning warning, Occurrence occurrence) {}

    /** What opens in these days, both inclusive: everything whose window overlaps them, by its start. */
    public List<Occurrence> occurrences(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return Stream.concat(periodic(from, to, calendar), occasional(from, to, calendar))
                .sorted(Comparator.comparing(Occurrence::from).thenComparing(Terms::rank))
                .toList();
    }

    /**
     * What stands against Decree 09/2019 in the year that begins on the day, each warning once.
     *
     * @param toGovernment a province reports to the Government, for which art. 13 names a day
     */
    public List<Finding> findings(LocalDate from, boolean toGovernment, WorkingCalendar calendar) {
        List<Occurrence> year = occurrences(from, from.plusYears(1).minusDays(1), calendar);
        return Stream.of(DeadlineWarning.values())
                .flatMap(warning -> year.stream()
                        .filter(opened -> breaks(opened, warning, toGovernment, calendar))
                        .findFirst()
                        .map(first -> new Finding(warning, first))
                        .stream())
                .toList();
    }

    /**
     * What is wrong between this level and the one that passes its reports on, in the year that begins on the day: for the
     * periods both report on.
     */
    public List<Finding> findingsBelow(Terms above, LocalDate from, WorkingCalendar calendar) {
        LocalDate until = from.plusYears(1).minusDays(1);
        List<Occurrence> upward = above.occurrences(from, until, calendar);
        List<Occurrence> year = occurrences(from, until, calendar);
        return Stream.of(DeadlineWarning.NO_SLACK, DeadlineWarning.CHAIN_IMPOSSIBLE)
                .flatMap(warning -> year.stream()
                        .filter(opened -> upward.stream()
                                .anyMatch(up -> samePeriod(opened, up)
                                        && chain(opened, up, calendar).equals(Optional.of(warning))))
                        .findFirst()
                        .map(first -> new Finding(warning, first))
                        .stream())
                .toList();
    }

    private boolean breaks(Occurrence opened, DeadlineWarning warning, boolean toGovernment, WorkingCalendar calendar) {
        boolean periodic = opened.type() != null;
        return switch (warning) {
            case DUE_BEFORE_CUT_OFF, NO_WORKING_DAY_AFTER_CUT_OFF ->
                opened.deadline().warning(calendar).equals(Optional.of(warning));
            case WINDOW_NOT_OF_THE_DECREE -> periodic && openings.firstDay() != Period.FIRST_DAY_OF_THE_DECREE;
            case AFTER_THE_25TH -> periodic && toGovernment && opened.deadline().isAfterThe25th();
            case NO_SLACK, CHAIN_IMPOSSIBLE -> false; // these two are about two levels
        };
    }

    private static boolean samePeriod(Occurrence below, Occurrence above) {
        return below.type() != null
                && below.type() == above.type()
                && below.to().equals(above.to());
    }

    private static Optional<DeadlineWarning> chain(Occurrence below, Occurrence above, WorkingCalendar calendar) {
        long slack = below.deadline().slackBefore(above.deadline(), calendar);
        if (slack > 0) {
            return Optional.empty();
        }
        return Optional.of(
                below.deadline().effectiveDueOn().isAfter(above.deadline().effectiveDueOn())
                        ? DeadlineWarning.CHAIN_IMPOSSIBLE
                        : DeadlineWarning.NO_SLACK);
    }

    private Stream<Occurrence> periodic(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return openings.overlapping(from, to).stream()
                .flatMap(period ->
                        due.deadline(period, calendar).map(deadline -> Occurrence.of(period, deadline)).stream());
    }

    private Stream<Occurrence> occasional(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return occasions.stream()
                .filter(one -> one.opensIn(from, to))
                .map(one -> new Occurrence(
                        null, one.title(), one.windowFrom(), one.windowTo(), one.deadline(rollPolicy, calendar)));
    }

    private static int rank(Occurrence opened) {
        return opened.type() == null
                ? PeriodType.values().length
                : opened.type().ordinal();
    }
}
