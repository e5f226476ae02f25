package vn.tiendo.plan.task;

/** What sort of work a task is. */
public enum TaskKind {
    TASK,
    /** A new way of doing things that a body puts forward: "sáng kiến". */
    INITIATIVE,
    /** To issue one's own plan by the deadline: the cascade of a plan to those below. */
    ISSUE_PLAN
}
