package vn.tiendo.indicator.status;

/** Why a target has the status it has: one stable word for frontends to translate. */
public enum Reason {
    LEVEL_REACHED,
    LIMIT_KEPT_SO_FAR,
    LIMIT_KEPT,
    LIMIT_BROKEN,
    ON_PACE,
    BEHIND_PACE,
    FAR_BEHIND_PACE,
    TIME_LEFT,
    LITTLE_TIME_LEFT,
    CLOSE_TO_LEVEL,
    FAR_FROM_LEVEL,
    MISSED,
    NOTHING_REPORTED_YET,
    NOTHING_REPORTED,
    LEVEL_UNKNOWN,
    ANSWERED_NOT_APPLICABLE,
    /** It is measured when something happens, and that has not happened. */
    OCCASION_AWAITED,
    /** A step on the way is past and not reached. */
    STEP_MISSED,
    /** Each period was better than the one before. */
    PROGRESS_KEPT,
    PROGRESS_KEPT_SO_FAR,
    PROGRESS_RECOVERED,
    PROGRESS_BROKEN,
    /** There are not two periods to compare. */
    SERIES_TOO_SHORT,
    ALL_REACHED,
    ALL_ON_TRACK,
    MANY_OFF_TRACK,
    SOME_BEHIND,
    MANY_SILENT,
    SOME_SILENT
}
