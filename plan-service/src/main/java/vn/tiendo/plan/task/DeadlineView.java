package vn.tiendo.plan.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.task.deadline.DeadlineDraft;
import vn.tiendo.plan.task.deadline.DeadlineForm;
import vn.tiendo.plan.task.deadline.Recurrence;
import vn.tiendo.workingcalendar.RollPolicy;

/**
 * A deadline as written, and what it comes to.
 *
 * @param form null while it has words alone
 * @param nominalDueOn the last day in time as written; none of recurring or continuous work
 * @param dueAt the effective instant: the first that is late, once a day off has moved the day
 * @param calendarVersion of the working calendar of that year, which gave {@code dueAt}
 */
public record DeadlineView(
        @Nullable String asWritten,
        @Nullable DeadlineForm form,
        @Nullable LocalDate nominalDueOn,
        @Nullable LocalDate before,
        @Nullable String period,
        @Nullable Recurrence recurrence,
        @Nullable RollPolicy roll,
        @Nullable Instant dueAt,
        @Nullable Long calendarVersion) {
    /** SQL: the deadline of task {@code t}; null for one of which nothing is written. */
    public static final String SELECT =
            "t.deadline || jsonb_build_object('nominalDueOn', t.nominal_due_on, 'dueAt', t.due_at,"
                    + " 'calendarVersion', t.calendar_version) as deadline";

    public DeadlineView {
        form = new DeadlineDraft(asWritten, form, nominalDueOn, before, period, recurrence, roll).saidForm();
    }

    DeadlineDraft draft() {
        return new DeadlineDraft(
                asWritten,
                form == DeadlineForm.CONTINUOUS ? form : null,
                form == DeadlineForm.DAY ? nominalDueOn : null,
                before,
                period,
                recurrence,
                roll);
    }
}
