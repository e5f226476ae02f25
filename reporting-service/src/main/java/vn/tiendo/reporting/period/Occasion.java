package vn.tiendo.reporting.period;

import java.time.LocalDate;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * A report outside the periods, asked for once: of a thematic regime, a preliminary or a final review.
 *
 * @param windowFrom first day the report covers; it is asked for from that day on
 * @param windowTo last day it covers: the cut-off
 * @param dueOn as written
 * @param inclusive false for "trước ngày", whose last valid day is the one before
 */
public record Occasion(String title, LocalDate windowFrom, LocalDate windowTo, LocalDate dueOn, boolean inclusive) {

    Deadline deadline(RollPolicy roll, WorkingCalendar calendar) {
        return Deadline.on(windowTo, inclusive ? dueOn : dueOn.minusDays(1), roll, calendar);
    }

    /** A review is often asked for when what it looks back on is over already, so it opens as long as it is not due. */
    boolean opensIn(LocalDate first, LocalDate last) {
        boolean over = windowTo.isBefore(first) && dueOn.isBefore(first);
        return !over && !windowFrom.isAfter(last);
    }
}
