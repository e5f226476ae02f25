package vn.tiendo.reporting.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * What a regime says about when: which periods, due by which rule, rolled how.
 *
 * @param dueRule absent where none is written: the first working day after the cut-off
 */
public record Terms(Set<PeriodType> types, @Nullable DueRule dueRule, RollPolicy rollPolicy) {

    public Terms {
        types = Set.copyOf(types);
    }

    /** One period that opens, and when its report is due. */
    public record Occurrence(Period period, Deadline deadline) {}

    /** A warning and the first occurrence that gives cause for it. */
    public record Finding(DeadlineWarning warning, Occurrence occurrence) {}

    /** What opens in these days, both inclusive: every period whose window overlaps them, by its start. */
    public List<Occurrence> occurrences(LocalDate from, LocalDate to, WorkingCalendar calendar) {
        return types.stream()
                .flatMap(type -> Period.overlapping(type, from, to).stream())
                .flatMap(
                        period -> Deadline.of(period, dueRule, rollPolicy, calendar)
                                .map(deadline -> new Occurrence(period, deadline))
                                .stream())
                .sorted(Comparator.comparing(
                                (Occurrence opened) -> opened.period().from())
                        .thenComparing(opened -> opened.period().type()))
                .toList();
    }

    /** What stands against Decree 09/2019 in the year that begins on the day, each warning once. */
    public List<Finding> findings(LocalDate from, WorkingCalendar calendar) {
        List<Occurrence> year = occurrences(from, from.plusYears(1).minusDays(1), calendar);
        return List.of(DeadlineWarning.values()).stream()
                .flatMap(warning -> year.stream()
                        .filter(opened -> opened.deadline()
                                .warning(calendar)
                                .filter(warning::equals)
                                .isPresent())
                        .findFirst()
                        .map(first -> new Finding(warning, first))
                        .stream())
                .toList();
    }
}
