package vn.tiendo.plan.review;

import vn.tiendo.kit.problem.ErrorCode;

enum ReviewError implements ErrorCode {
    REVIEW_PLAN_UNKNOWN(400),
    REVIEW_ORDERED_ALREADY(409),
    REVIEW_CONCLUDED(409);

    private final int status;

    ReviewError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
