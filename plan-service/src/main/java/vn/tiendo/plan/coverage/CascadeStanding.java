package vn.tiendo.plan.coverage;

/** Whether a body has issued the plan that it must. */
enum CascadeStanding {
    ISSUED_ON_TIME,
    ISSUED_LATE,
    /** Not yet, and not late. */
    AWAITED,
    /** Not yet, and late. */
    MISSING,
    /** The plan has let go of it. */
    CANCELLED
}
