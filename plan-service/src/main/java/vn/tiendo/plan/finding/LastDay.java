package vn.tiendo.plan.finding;

import java.time.Instant;
import java.time.LocalDate;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * Until when a finding is to be remedied.
 *
 * @param nominal the day that the inspecting body named
 * @param dueAt the end, in Viet Nam, of the working day that it comes to (Civil Code, article 148.5); first moment that is late
 */
record LastDay(LocalDate nominal, Instant dueAt) {
    static LastDay of(LocalDate nominal, WorkingCalendar calendar) {
        return new LastDay(
                nominal,
                calendar.roll(nominal, RollPolicy.NEXT_WORKING_DAY)
                        .plusDays(1)
                        .atStartOfDay(VietnamTime.ZONE)
                        .toInstant());
    }
}
