package vn.tiendo.plan.plan;

/** Why somebody should look at a plan; derived, never stored. */
public enum PlanFlag {
    /** A plan that it implements, directly or not, has been replaced by another. */
    BASE_REPLACED
}
