package vn.tiendo.plan.finding;

/** Where a finding stands; whether it is in time follows from its dates and is never stored. */
enum FindingStatus {
    /** Before the conclusion: the inspecting body alone knows of it. */
    DRAFT,
    OPEN,
    ANSWERED,
    RETURNED,
    ACCEPTED,
    WITHDRAWN
}
