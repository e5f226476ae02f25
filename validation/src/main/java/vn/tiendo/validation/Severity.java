package vn.tiendo.validation;

/** What becomes of a figure that breaks a rule. */
public enum Severity {
    /** Refused at the door. What was accepted elsewhere is marked all the same and never refused. */
    BLOCK,
    /** Taken, marked and shown. */
    WARN,
    /** A rule that holds unless stated otherwise, and does not hold here. */
    OFF
}
