package vn.tiendo.reporting.feedback;

/** Whether it waits for its answer; being shown to the public is another matter. */
enum FeedbackStatus {
    RECEIVED,
    ANSWERED
}
