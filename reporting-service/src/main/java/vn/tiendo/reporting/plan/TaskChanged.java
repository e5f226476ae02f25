package vn.tiendo.reporting.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code task.changed}.
 *
 * @param heading its work is done in duties, tasks of their own: nobody reports on it
 * @param partOf the heading of a duty
 * @param occurrenceFrom the first day of the period in which a duty of recurring work is owed
 */
record TaskChanged(
        UUID id,
        long version,
        UUID planId,
        String name,
        @Nullable UUID leadId,
        @Nullable LocalDate nominalDueOn,
        @Nullable Instant dueAt,
        String progress,
        @Nullable BigDecimal percent,
        @Nullable Boolean heading,
        @Nullable UUID partOf,
        @Nullable LocalDate occurrenceFrom,
        @Nullable LocalDate occurrenceTo) {

    /** Before every version a task announces itself. */
    private static final long KNOWN_FROM_PLAN = -1;

    static TaskChanged of(UUID planId, PlanIssued.Task task) {
        PlanIssued.Deadline deadline = task.deadline();
        return new TaskChanged(
                task.id(),
                KNOWN_FROM_PLAN,
                planId,
                task.name(),
                task.leadId(),
                deadline == null ? null : deadline.nominalDueOn(),
                deadline == null ? null : deadline.dueAt(),
                task.progress(),
                null,
                task.heading(),
                null,
                null,
                null);
    }

    /** As it is asked of somebody: a heading of nobody. */
    TaskChanged asked() {
        return !Boolean.TRUE.equals(heading)
                ? this
                : new TaskChanged(
                        id, version, planId, name, null, null, null, progress, percent, heading, partOf, null, null);
    }
}
