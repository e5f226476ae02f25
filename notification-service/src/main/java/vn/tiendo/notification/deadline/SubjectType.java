package vn.tiendo.notification.deadline;

/** What has a deadline. */
enum SubjectType {
    OBLIGATION,
    TASK,
    FINDING,
    /** The answer to one. */
    DIFFICULTY
}
