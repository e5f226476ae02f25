package vn.tiendo.indicator.catalogue;

/** How the figure of a parent follows from those below it. */
public enum Aggregation {
    SUM,
    RATIO_OF_SUMS,
    WEIGHTED_AVERAGE,
    LATEST,
    MIN,
    MAX,
    COUNT_PASSING,
    /** Measured at one level only. */
    NOT_AGGREGABLE
}
