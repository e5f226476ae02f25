package vn.tiendo.reporting.report;

/** The states of a report; an accepted one is never changed again. */
public enum ReportStatus {
    DRAFT,
    APPROVED,
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
