package vn.tiendo.plan.reorganization.succession;

/** What passes from one body to another. */
public enum HoldingKind {
    PLAN,
    TASK,
    TARGET,
    DUTY,
    REGIME,
    OBLIGATION,
    /** A body right below one that is closed. */
    UNIT
}
