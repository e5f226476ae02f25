package vn.tiendo.validation;

/** What a rule looks at, and what its limit measures: a share is 0.2 for a fifth. */
public enum RuleKind {
    /** The value lies from limit to upper, each inclusive and each optional. */
    BOUNDS,
    /** 0 ≤ numerator ≤ denominator. */
    NUMERATOR_WITHIN_DENOMINATOR,
    DENOMINATOR_POSITIVE,
    /** The value is a rank of the scale, or 0 or 1 of a yes or no: a whole number from limit to upper. */
    ON_SCALE,
    /** The value moved by more than the share limit of the one before. */
    JUMP,
    /** What runs up within its cycle went down. */
    NEVER_FALLS,
    /** The body's figure and the sum of those right below it differ by more than the share limit of the larger. */
    PARENT_AGAINST_CHILDREN,
    /** A signal: the same figure in so many periods on end. */
    SAME_FIGURE,
    /** A signal: exactly the level of a target. */
    AT_THRESHOLD,
    /** A signal: a jump of more than the share limit, toward the target, within so many days before its due date. */
    LATE_JUMP,
    /** A signal: the denominator fell by more than the share limit while the rate got better. */
    DENOMINATOR_SHRINKS;

    /** Whether it needs the targets that stand on the figure. */
    public boolean looksAtTargets() {
        return this == AT_THRESHOLD || this == LATE_JUMP;
    }
}
