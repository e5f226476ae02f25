package vn.tiendo.notification.channel;

/** How far a notice is: FAILED was given up and can be replayed; SKIPPED was not to be sent. */
enum NoticeState {
    PENDING,
    DELIVERED,
    FAILED,
    SKIPPED
}
