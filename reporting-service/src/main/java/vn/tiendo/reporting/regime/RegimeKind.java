package vn.tiendo.reporting.regime;

/** What kind of report a regime asks for. */
public enum RegimeKind {
    /** Every month, quarter, half-year, nine months or year. */
    PERIODIC,
    /** On one theme, once or a few times. */
    THEMATIC,
    /** When somebody asks. */
    AD_HOC,
    /** Sơ kết: on the way. */
    PRELIMINARY_REVIEW,
    /** Tổng kết: at the end. */
    FINAL_REVIEW,
    /** Once a year each body judges itself. */
    SELF_REVIEW,
    /** An issued plan is sent up within some working days of its issue. */
    PLAN_FILING
}
