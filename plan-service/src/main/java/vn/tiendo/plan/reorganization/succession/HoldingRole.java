package vn.tiendo.plan.reorganization.succession;

/** As what a body holds a thing. */
public enum HoldingRole {
    KEEPER,
    LEAD,
    COORDINATOR,
    REPORTER,
    RECIPIENT,
    VIA,
    PARENT;

    /** Whether exactly one body holds a thing in this role, and must. */
    public boolean owns() {
        return this == KEEPER || this == LEAD || this == REPORTER || this == PARENT;
    }
}
