package vn.tiendo.plan.citation;

/** What a plan says of a document that it cites. */
public enum Relation {
    IMPLEMENTS,
    REPLACES,
    AMENDS
}
