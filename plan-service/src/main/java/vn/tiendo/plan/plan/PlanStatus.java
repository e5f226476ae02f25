package vn.tiendo.plan.plan;

/** The life of a plan: edited while DRAFT, binding once ISSUED. */
public enum PlanStatus {
    DRAFT,
    ISSUED
}
