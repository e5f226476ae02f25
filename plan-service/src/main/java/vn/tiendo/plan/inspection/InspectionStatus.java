package vn.tiendo.plan.inspection;

/** An OPEN one still finds things; once it is CONCLUDED, what it found is told and owed. */
enum InspectionStatus {
    OPEN,
    CONCLUDED
}
