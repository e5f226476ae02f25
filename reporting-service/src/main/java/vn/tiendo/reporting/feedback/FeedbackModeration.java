package vn.tiendo.reporting.feedback;

/** Nothing is public before somebody has read it. */
enum FeedbackModeration {
    PENDING,
    PUBLISHED,
    WITHHELD
}
