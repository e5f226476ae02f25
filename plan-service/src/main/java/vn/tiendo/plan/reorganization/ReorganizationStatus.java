package vn.tiendo.plan.reorganization;

/** How far a reorganisation is. */
enum ReorganizationStatus {
    /** It is prepared and may change. */
    DRAFT,
    /** It takes effect on its day, or has. */
    APPLIED,
    /** It was taken back before its day; it may change and be applied again. */
    UNDONE
}
