package vn.tiendo.plan.citation;

/** How far a citation leads to a plan that is kept here. */
public enum ResolutionState {
    /** Not read yet; a citation that was there before citations were resolved. */
    UNREAD,
    /** No plan issued here has what it cites; one that is issued later may. */
    WAITING,
    /** Exactly one plan fits. */
    RESOLVED,
    /** Several plans fit. */
    AMBIGUOUS,
    /** The number is that of a plan whose date or type is another: one of the two is wrong. */
    INCONSISTENT,
    /** The plan that fits stands, directly or not, on the one that cites it. */
    CYCLIC,
    /** Somebody said which plan is meant. */
    FIXED,
    /** Somebody said that no plan here is meant. */
    CUT
}
