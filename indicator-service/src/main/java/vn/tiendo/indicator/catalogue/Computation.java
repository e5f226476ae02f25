package vn.tiendo.indicator.catalogue;

/** What the platform counts by itself, per body and window as of a day. */
public enum Computation {
    /** Of the tasks due in the window or completed in it: completed no later than due. */
    TASKS_ON_TIME,
    /** Of the periodic reports due in the window: handed in on time, with evidence. */
    REPORTS_ON_TIME_WITH_EVIDENCE,
    /** Of the tasks that were open in the window: those whose progress was reported on the system in it. */
    TASKS_FOLLOWED
}
