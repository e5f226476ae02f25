package vn.tiendo.indicator.status;

/** A status and why. */
public record Verdict(TargetStatus status, Reason reason) {}
