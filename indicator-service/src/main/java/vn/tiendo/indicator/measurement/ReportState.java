package vn.tiendo.indicator.measurement;

/** Where a report stands, which decides what its values are. */
public enum ReportState {
    SUBMITTED,
    /** Still provisional: the values stand until the report is handed in again. */
    RETURNED,
    WITHDRAWN,
    ACCEPTED;

    boolean isLive() {
        return this != WITHDRAWN;
    }

    Measurement.State ofValues() {
        return switch (this) {
            case SUBMITTED, RETURNED -> Measurement.State.PROVISIONAL;
            case ACCEPTED -> Measurement.State.VERIFIED;
            case WITHDRAWN -> Measurement.State.WITHDRAWN;
        };
    }
}
