package vn.tiendo.reporting.finding;

/** Where a finding of a concluded inspection stands. */
enum FindingStatus {
    OPEN,
    ANSWERED,
    RETURNED,
    ACCEPTED,
    WITHDRAWN;

    /** Whether its owner has something to answer, and to prove. */
    boolean isOwed() {
        return this == OPEN || this == RETURNED;
    }
}
