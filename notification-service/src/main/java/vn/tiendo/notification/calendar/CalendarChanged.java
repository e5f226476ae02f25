package vn.tiendo.notification.calendar;

import java.util.List;
import vn.tiendo.workingcalendar.CalendarYear;
import vn.tiendo.workingcalendar.SpecialDay;

/** What is read of {@code calendar.changed}, and one row of the table {@code calendar_year}: the special days of a year. */
public record CalendarChanged(int year, long version, List<SpecialDay> days) {
    CalendarYear calendarYear() {
        return new CalendarYear(year, version, days);
    }
}
