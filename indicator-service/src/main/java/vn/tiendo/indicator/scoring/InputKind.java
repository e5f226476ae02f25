package vn.tiendo.indicator.scoring;

/** What a criterion counts; each gives so many of so many. */
public enum InputKind {
    /** Of the tasks due, those done in time; the days that one waited on a superior are taken off, of reports as well. */
    TASKS_ON_TIME,
    /** Of the periodic reports due, those handed in before they were late. */
    REPORTS_ON_TIME,
    /** Of the same, those with evidence. */
    REPORTS_WITH_EVIDENCE,
    /** Of the same, those both in time and with evidence. */
    REPORTS_ON_TIME_WITH_EVIDENCE,
    /** Of the targets that can be judged, those achieved or on track; of one that several bodies report, how each stands. */
    TARGETS_ON_TRACK,
    /** The parts of the verified figures of an indicator: of those to date the last, of those per period the sum. */
    INDICATOR
}
