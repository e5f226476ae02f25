package vn.tiendo.plan.plan;

/** By what plans can be counted. */
public enum PlanFacet {
    STATUS,
    LINE,
    PROGRAMME,
    /** By the day of issue. */
    YEAR
}
