package vn.tiendo.plan.plan;

/** The life of a plan: edited while DRAFT, binding once ISSUED, until it is CLOSED or REPLACED by another. */
public enum PlanStatus {
    DRAFT,
    ISSUED,
    REPLACED,
    CLOSED
}
