package vn.tiendo.plan.difference;

/** Whether an item came, went, or says something else. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    CHANGED;

    ChangeKind inverse() {
        return switch (this) {
            case ADDED -> REMOVED;
            case REMOVED -> ADDED;
            case CHANGED -> CHANGED;
        };
    }
}
