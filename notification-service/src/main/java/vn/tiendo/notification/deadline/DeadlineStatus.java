package vn.tiendo.notification.deadline;

/** Whether the work is still awaited. */
public enum DeadlineStatus {
    OPEN,
    CLOSED
}
