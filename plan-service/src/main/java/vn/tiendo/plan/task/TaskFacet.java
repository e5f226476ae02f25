package vn.tiendo.plan.task;

/** By what tasks can be counted. */
public enum TaskFacet {
    PROGRESS,
    TIMELINESS,
    KIND,
    THEME,
    /** Which of the five clears they lack; one can lack several. */
    UNCLEAR,
    /** What the organisation that is asked for has to do with them; none without one. */
    ROLE
}
