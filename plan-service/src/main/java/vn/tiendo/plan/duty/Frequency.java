package vn.tiendo.plan.duty;

/** How often is reported; PERIODIC_UNSPECIFIED where the document says "periodically" and no more. */
public enum Frequency {
    MONTH,
    QUARTER,
    HALF_YEAR,
    NINE_MONTH,
    YEAR,
    AD_HOC,
    CONTINUOUS,
    PERIODIC_UNSPECIFIED
}
