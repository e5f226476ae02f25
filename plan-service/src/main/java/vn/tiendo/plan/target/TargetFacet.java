package vn.tiendo.plan.target;

/** By what the targets of a plan can be counted. */
public enum TargetFacet {
    KIND,
    /** What else the number is; one target can be several of these. */
    FORM,
    TRACKING,
    INDICATOR,
    /** Bodies that report it, each member of a class too; one target can have several. */
    REPORTER
}
