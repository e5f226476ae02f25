package vn.tiendo.indicator.catalogue;

/** What a value says about its window. */
public enum OverTime {
    /** To date, since the start of its cycle. */
    CUMULATIVE,
    PER_PERIOD,
    /** As it is on the last day. */
    SNAPSHOT
}
