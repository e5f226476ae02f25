package vn.tiendo.reporting.regime;

/** A regime owes nothing before it is confirmed and nothing after it ended. */
public enum RegimeStatus {
    PROPOSED,
    CONFIRMED,
    ENDED
}
