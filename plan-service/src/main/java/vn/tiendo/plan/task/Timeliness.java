package vn.tiendo.plan.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;

/** Whether a task is in time: always derived from its dates, never stored. */
public enum Timeliness {
    ON_TRACK,
    DUE_SOON,
    OVERDUE,
    COMPLETED_ON_TIME,
    COMPLETED_LATE;

    /**
     * The timeliness at {@code now}; null where there is nothing to be late with: no due date, cancelled or continuous work.
     *
     * @param dueAt the first instant that is late
     * @param reportedOn the day on which completion was handed in
     * @param soon how long before {@code dueAt} a task counts as due soon
     */
    static @Nullable Timeliness of(
            Progress progress, @Nullable Instant dueAt, @Nullable LocalDate reportedOn, Instant now, Duration soon) {
        if (dueAt == null) {
            return null;
        }
        return switch (progress) {
            case CANCELLED, CONTINUOUS -> null;
            case COMPLETED ->
                reportedOn != null && !begin(reportedOn).isBefore(dueAt) ? COMPLETED_LATE : COMPLETED_ON_TIME;
            case NOT_STARTED, IN_PROGRESS ->
                !now.isBefore(dueAt) ? OVERDUE : now.isBefore(dueAt.minus(soon)) ? ON_TRACK : DUE_SOON;
        };
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }
}
