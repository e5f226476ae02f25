package vn.tiendo.aggregation;

/** How an indicator aggregates over bodies. */
public enum Kind {
    /** The values are added. */
    SUM,
    /** Numerators and denominators are added; never the mean of the quotients. */
    RATIO_OF_SUMS,
    /** Values weighted by what stands in the denominator. */
    WEIGHTED_AVERAGE,
    /** The value handed in last. */
    LATEST,
    MIN,
    MAX,
    /** How many bodies pass: a body that says yes says 1 (anything but 0), one that says no says 0. */
    COUNT_PASSING,
    /** Measured at one level only. */
    NOT_AGGREGABLE
}
