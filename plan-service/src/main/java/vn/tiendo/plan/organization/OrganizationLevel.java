package vn.tiendo.plan.organization;

/** Where a body stands; a unit is a division inside another body. Districts ended on 30 June 2025. */
public enum OrganizationLevel {
    CENTRAL,
    PROVINCE,
    DEPARTMENT,
    DISTRICT,
    COMMUNE,
    UNIT
}
