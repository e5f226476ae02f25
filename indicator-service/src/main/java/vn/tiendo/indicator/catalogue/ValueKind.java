package vn.tiendo.indicator.catalogue;

/** What a value is. It never changes once something was measured. */
public enum ValueKind {
    NUMBER,
    /** A numerator over a denominator. */
    RATIO,
    /** Yes is 1, no is 0. */
    BOOLEAN,
    /** A grade of an ordered scale: its rank, 1 for the worst. */
    GRADED
}
