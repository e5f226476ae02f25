package vn.tiendo.plan.reorganization.succession;

/** What passes from one body to another. */
public enum HoldingKind {
    PLAN,
    TASK,
    TARGET,
    DUTY,
    REGIME,
    OBLIGATION,
    /** One that is not over. */
    INSPECTION,
    /** One that is not remedied yet. */
    FINDING,
    /** A body right below one that is closed. */
    UNIT
}
