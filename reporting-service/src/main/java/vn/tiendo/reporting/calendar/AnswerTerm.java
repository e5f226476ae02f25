package vn.tiendo.reporting.calendar;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * Until when somebody is to answer.
 *
 * @param dueAt exclusive: 24:00, Asia/Ho_Chi_Minh, of the last working day; the day on which it comes in does not count
 * @param calendarVersion of the calendar of that day's year
 */
public record AnswerTerm(Instant dueAt, long calendarVersion) {
    public static AnswerTerm of(Instant from, int workingDays, WorkingCalendar calendar) {
        LocalDate last = calendar.plusWorkingDays(LocalDate.ofInstant(from, VietnamTime.ZONE), workingDays);
        return new AnswerTerm(
                last.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant(), calendar.version(last.getYear()));
    }
}
