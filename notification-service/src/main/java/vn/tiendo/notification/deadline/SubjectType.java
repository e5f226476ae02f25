package vn.tiendo.notification.deadline;

/** What has a deadline. */
public enum SubjectType {
    OBLIGATION,
    TASK,
    FINDING,
    /** The answer to one. */
    DIFFICULTY,
    /** The decision on one. */
    AMENDMENT
}
