package vn.tiendo.plan.amendment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.calendar.WorkingCalendars;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** Until when the keeper of a plan is to decide what was submitted: a number of working days, by practice and not by law. */
@ApplicationScoped
class DecisionTerms {
    private final WorkingCalendars calendars;
    private final int days;

    DecisionTerms(WorkingCalendars calendars, @ConfigProperty(name = "tiendo.amendment.decision-days") int days) {
        this.calendars = calendars;
        this.days = days;
    }

    /** By the calendar as it stands, which nobody changes until this transaction ends. */
    Uni<DecisionTerm> current() {
        return calendars.current().map(calendar -> new DecisionTerm(days, calendar));
    }

    record DecisionTerm(int days, WorkingCalendar calendar) {
        /**
         * The first moment that is too late: 24:00, Asia/Ho_Chi_Minh, of the last working day; the day on which it was
         * submitted does not count. None for what is not submitted.
         */
        @Nullable
        Instant dueAt(@Nullable Instant submittedAt) {
            if (submittedAt == null) {
                return null;
            }
            LocalDate last = calendar.plusWorkingDays(LocalDate.ofInstant(submittedAt, VietnamTime.ZONE), days);
            return last.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
        }
    }
}
