package vn.tiendo.plan.task;

/** How far a task is; CONTINUOUS work has no end. Whether it is in time is derived, see {@link Timeliness}. */
public enum Progress {
    NOT_STARTED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    CONTINUOUS;

    boolean mayBeDrafted() {
        return this == NOT_STARTED || this == CONTINUOUS;
    }
}
