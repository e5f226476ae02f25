package vn.tiendo.reporting.feedback;

/** Who speaks. */
public enum FeedbackSender {
    CITIZEN,
    ENTERPRISE
}
