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

    /** Whether a body must hold a thing in this role: one, or of a target each member of a class. */
    public boolean owns() {
        return switch (this) {
            case KEEPER, LEAD, REPORTER, INSPECTOR, OWNER, PARENT -> true;
            case COORDINATOR, MONITOR, RECIPIENT, VIA, INSPECTED -> false;
        };
    }
}
