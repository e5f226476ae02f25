package vn.tiendo.notification.deadline;

/** Whether the work is still awaited. */
enum DeadlineStatus {
    OPEN,
    CLOSED
}
