package vn.tiendo.plan.reorganization;

/** What happens to the bodies. */
enum ReorganizationType {
    /** Bodies go up in one, which may be new or one that stands. */
    MERGE,
    /** A body is divided; it may itself be one of those that remain. */
    SPLIT,
    /** A body is called or numbered differently; it stays the same body. */
    RENAME,
    /** A body, with everything below it, stands below another. */
    MOVE,
    /** Bodies end; what they did passes to others. */
    DISSOLVE
}
