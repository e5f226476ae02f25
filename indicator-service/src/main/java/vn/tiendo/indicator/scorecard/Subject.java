package vn.tiendo.indicator.scorecard;

/** Who is scored. */
public enum Subject {
    /** A body by what it does and reports of its own. */
    BODY,
    /** Its head, known by title only, who answers for the body and for all below it. */
    HEAD
}
