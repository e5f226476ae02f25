package vn.tiendo.plan.task.deadline;

import static vn.tiendo.plan.task.deadline.DeadlineError.TASK_DEADLINE_CONTRADICTORY;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that is owed once in every period. Without a day it is due with the last day of the period.
 *
 * @param month of the period, counted from 1, in which the day lies; its last month when absent
 * @param day the last day of that month in time; the month's own last day where it is shorter
 * @param beforeDay the first day of that month that is too late: "trước ngày 25" gives the 24th
 * @param from the first day on which it is owed; the day of issue when absent
 * @param to the last day on which it is owed; without one, as long as the plan binds
 */
public record Recurrence(
        @NotNull Every every,
        @Nullable @Min(1) @Max(12) Integer month,
        @Nullable @Min(1) @Max(31) Integer day,
        @Nullable @Min(1) @Max(31) Integer beforeDay,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** 400 where no period could hold the day. */
    void check() {
        if (day != null && beforeDay != null) {
            throw TASK_DEADLINE_CONTRADICTORY.at("/deadline/recurrence/beforeDay", "day, beforeDay");
        }
        if (month != null && month > every.months) {
            throw TASK_DEADLINE_CONTRADICTORY.at("/deadline/recurrence/month", "every, month");
        }
        if (beforeDay != null && beforeDay == 1 && monthOrLast() == 1) {
            throw TASK_DEADLINE_CONTRADICTORY.at("/deadline/recurrence/beforeDay", "every, beforeDay");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw TASK_DEADLINE_CONTRADICTORY.at("/deadline/recurrence/to", "from, to");
        }
    }

    /**
     * The occurrences from {@code begin} on whose window begins not after {@code until}, at most {@code limit}. Their windows
     * follow each other without gap or double and end with {@link #to}. What is left of a first period whose day is over
     * already joins the next one, so that nothing is opened overdue.
     */
    public List<Occurrence> occurrences(LocalDate begin, LocalDate until, int limit) {
        List<Occurrence> found = new ArrayList<>();
        LocalDate next = begin;
        while (found.size() < limit && !next.isAfter(until) && (to == null || !next.isAfter(to))) {
            Occurrence occurrence = from(next);
            found.add(occurrence);
            next = occurrence.to().plusDays(1);
        }
        return found;
    }

    /** The last day in time of a window of this recurrence. */
    public LocalDate dueIn(LocalDate begin, LocalDate end) {
        LocalDate due = earlier(due(every.holding(end)), end);
        return due.isBefore(begin) ? end : due;
    }

    private Occurrence from(LocalDate begin) {
        Period period = every.holding(begin);
        while (due(period).isBefore(begin) && !isLast(period)) {
            period = every.holding(period.last().plusDays(1));
        }
        LocalDate end = isLast(period) && to != null ? to : period.last();
        return new Occurrence(begin, end, dueIn(begin, end));
    }

    private boolean isLast(Period period) {
        return to != null && !period.last().isBefore(to);
    }

    private LocalDate due(Period period) {
        YearMonth in = period.month(monthOrLast());
        if (beforeDay != null) {
            return earlier(in.atDay(1).plusDays(beforeDay - 2L), in.atEndOfMonth());
        }
        return day == null ? in.atEndOfMonth() : in.atDay(Math.min(day, in.lengthOfMonth()));
    }

    private int monthOrLast() {
        return month == null ? every.months : month;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
