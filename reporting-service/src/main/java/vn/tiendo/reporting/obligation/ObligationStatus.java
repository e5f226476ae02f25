package vn.tiendo.reporting.obligation;

/** Whether a report is still owed. Lateness is no status: it is derived from the deadline. */
public enum ObligationStatus {
    OPEN,
    SATISFIED,
    WAIVED
}
