package vn.tiendo.plan.finding;

/** How grave a finding is. */
enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
}
