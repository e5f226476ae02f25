package vn.tiendo.plan.reorganization.succession;

/** As what a body holds a thing. */
public enum HoldingRole {
    KEEPER,
    LEAD,
    COORDINATOR,
    MONITOR,
    REPORTER,
    RECIPIENT,
    VIA,
    INSPECTOR,
    INSPECTED,
    /** Must remedy what was found. */
    OWNER,
    PARENT;

    /** Whether exactly one body holds a thing in this role, and must. */
    public boolean owns() {
        return switch (this) {
            case KEEPER, LEAD, REPORTER, INSPECTOR, OWNER, PARENT -> true;
            case COORDINATOR, MONITOR, RECIPIENT, VIA, INSPECTED -> false;
        };
    }
}
