package vn.tiendo.reporting.feedback;

/** What comes of it: something changes, something is explained, or it is not taken up. */
public enum FeedbackOutcome {
    RESOLVED,
    EXPLAINED,
    DECLINED
}
