package vn.tiendo.reporting.obligation;

/** Who or what moved a deadline. */
public enum DeadlineAction {
    EXTENDED,
    WAIVED,
    /** The working calendar changed. */
    REPROJECTED
}
