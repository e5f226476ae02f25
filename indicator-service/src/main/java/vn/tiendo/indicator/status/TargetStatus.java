package vn.tiendo.indicator.status;

/** How a target stands on a given day. */
public enum TargetStatus {
    ACHIEVED,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    /** Nothing reported yet and the due date has not passed. */
    NOT_DUE,
    /** Nothing to judge although there should be. */
    NO_DATA,
    NOT_APPLICABLE
}
