package vn.tiendo.plan.inspection;

/** By the year's plan, or on an occasion. */
enum InspectionKind {
    PERIODIC,
    AD_HOC
}
