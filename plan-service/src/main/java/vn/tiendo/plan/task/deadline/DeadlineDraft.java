package vn.tiendo.plan.task.deadline;

import static vn.tiendo.plan.task.deadline.DeadlineError.TASK_DEADLINE_CONTRADICTORY;
import static vn.tiendo.plan.task.deadline.DeadlineError.TASK_DEADLINE_INCOMPLETE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.workingcalendar.RollPolicy;

/**
 * A deadline as a plan sets it: one of a last day, a day before which, a period, a recurrence, or CONTINUOUS. With the words
 * alone it has no date yet.
 *
 * @param asWritten the words of the document
 * @param form follows from the other parts and need not be said, but for CONTINUOUS
 * @param nominalDueOn the last day in time
 * @param before the first day that is too late: "trước ngày 20/10" gives the 19th
 * @param period a month (2025-10), quarter (2025-Q4), half-year (2025-H2) or year (2025), due with its last day
 * @param roll where it goes when its day is not a working day; NEXT_WORKING_DAY by default (Civil Code art. 148.5)
 */
public record DeadlineDraft(
        @Nullable @Size(max = 200) String asWritten,
        @Nullable DeadlineForm form,
        @Nullable LocalDate nominalDueOn,
        @Nullable LocalDate before,
        @Nullable @Pattern(regexp = Period.PATTERN) String period,
        @Nullable @Valid Recurrence recurrence,
        @Nullable RollPolicy roll) {

    /** A last day, as an import finds it. */
    public static DeadlineDraft on(LocalDate nominalDueOn) {
        return new DeadlineDraft(null, null, nominalDueOn, null, null, null, null);
    }

    /** The same without what follows from the rest; 400 where its parts are too few or say different things. */
    public DeadlineDraft settled() {
        DeadlineForm said = saidForm();
        require(before == null || period == null, "/deadline/period", "before, period");
        require(recurrence == null || before == null && period == null, "/deadline/recurrence", "recurrence");
        if (recurrence != null) {
            recurrence.check();
        }
        if (form != null && form != said) {
            throw said == null
                    ? TASK_DEADLINE_INCOMPLETE.at("/deadline/form", form)
                    : TASK_DEADLINE_CONTRADICTORY.at("/deadline/form", form + ", " + said);
        }
        boolean follows = said != null && said != DeadlineForm.DAY;
        require(
                !follows || nominalDueOn == null || nominalDueOn.equals(nominal()),
                "/deadline/nominalDueOn",
                "nominalDueOn, " + said);
        return new DeadlineDraft(
                asWritten,
                said == DeadlineForm.CONTINUOUS ? said : null,
                follows ? null : nominalDueOn,
                before,
                period,
                recurrence,
                roll);
    }

    /** The form that its parts give it; null while it has words alone. */
    public @Nullable DeadlineForm saidForm() {
        if (recurrence != null) {
            return DeadlineForm.RECURRING;
        } else if (before != null) {
            return DeadlineForm.BEFORE_DAY;
        } else if (period != null) {
            return Period.of(period).every().form;
        } else if (nominalDueOn != null) {
            return DeadlineForm.DAY;
        }
        return form == DeadlineForm.CONTINUOUS ? form : null;
    }

    /** The last day in time, as written; null where there is none, or one in each period. */
    public @Nullable LocalDate nominal() {
        if (recurrence != null) {
            return null;
        } else if (before != null) {
            return before.minusDays(1);
        }
        return period != null ? Period.of(period).last() : nominalDueOn;
    }

    public RollPolicy rollOrDefault() {
        return roll == null ? RollPolicy.NEXT_WORKING_DAY : roll;
    }

    private static void require(boolean consistent, String pointer, String parts) {
        if (!consistent) {
            throw TASK_DEADLINE_CONTRADICTORY.at(pointer, parts);
        }
    }
}
