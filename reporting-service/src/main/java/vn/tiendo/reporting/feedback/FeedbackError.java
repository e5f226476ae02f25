package vn.tiendo.reporting.feedback;

import vn.tiendo.kit.problem.ErrorCode;

enum FeedbackError implements ErrorCode {
    FEEDBACK_SUBJECT_UNCLEAR(400),
    FEEDBACK_CONTACT_UNREACHABLE(400),
    FEEDBACK_MODERATION_UNCLEAR(400),
    FEEDBACK_CONTACT_GIVEN_AWAY(400),
    FEEDBACK_NOT_RECIPIENT(403),
    FEEDBACK_PLAN_ENDED(409),
    FEEDBACK_DONE(409);

    private final int status;

    FeedbackError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
