package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.task.deadline.DeadlineDraft;
import vn.tiendo.plan.task.deadline.DeadlineForm;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * Until when a task is due.
 *
 * @param deadline as written
 * @param nominalDueOn the last day in time as written, whether it is a working day or not
 * @param dueAt the effective instant: the end, in Viet Nam, of the working day that the nominal day comes to; first that is late
 * @param calendarVersion the version of the working calendar of the nominal day's year that gave it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Due(
        @Nullable DeadlineDraft deadline,
        @Nullable LocalDate nominalDueOn,
        @Nullable Instant dueAt,
        @Nullable Long calendarVersion) {
    static final Due NEVER = new Due(null, null, null, null);

    /** What is written, without an effective instant yet; 400 where it contradicts itself. */
    public static Due of(@Nullable DeadlineDraft written) {
        if (written == null) {
            return NEVER;
        }
        DeadlineDraft settled = written.settled();
        return new Due(settled, settled.nominal(), null, null);
    }

    /** The same with the effective instant that this calendar gives. */
    public Due effective(WorkingCalendar calendar) {
        if (deadline == null || nominalDueOn == null) {
            return this;
        }
        LocalDate last = calendar.roll(nominalDueOn, deadline.rollOrDefault());
        return new Due(deadline, nominalDueOn, endOf(last), calendar.version(nominalDueOn.getYear()));
    }

    /** 24:00 in Viet Nam: the first instant that is late. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    boolean recurs() {
        return deadline != null && deadline.recurrence() != null;
    }

    boolean isContinuous() {
        return deadline != null && deadline.form() == DeadlineForm.CONTINUOUS;
    }

    /** Whether it is said when: by a day, a recurrence, or work without an end. */
    boolean isClear() {
        return nominalDueOn != null || recurs() || isContinuous();
    }
}
