package vn.tiendo.reporting.routing;

/** What a difficulty is about; REPORT when it names no task, target or plan but the report that it was raised in. */
public enum About {
    TASK,
    TARGET,
    PLAN,
    REPORT
}
