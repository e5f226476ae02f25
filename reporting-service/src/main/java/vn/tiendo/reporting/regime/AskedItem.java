package vn.tiendo.reporting.regime;

/** What a report is asked to speak of. */
public enum AskedItem {
    /** The targets of its plan that the body reports on. */
    TARGET,
    /** The tasks of its plan that the body leads. */
    TASK,
    /** What it has to say in words. */
    TEXT
}
