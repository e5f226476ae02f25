package vn.tiendo.notification.policy;

/** What a reminder policy is written for. */
public enum DeadlineKind {
    /** A report owed for a period of a regime. */
    PERIODIC,
    /** A report asked for once, often within hours. */
    AD_HOC,
    /** A task of a plan. */
    TASK,
    /** What an inspection found and somebody must remedy. */
    FINDING,
    /** A difficulty or proposal that somebody must answer. */
    DIFFICULTY,
    /** An amendment of a plan that its keeper must decide. */
    AMENDMENT
}
