package vn.tiendo.plan.target;

import vn.tiendo.kit.problem.ErrorCode;

enum TargetError implements ErrorCode {
    TARGET_VALUE_MISSING(400),
    TARGET_RANGE_INVALID(400),
    TARGET_RATIO_INVALID(400),
    TARGET_CONTRADICTORY(400),
    TARGET_INDICATOR_INCOMPLETE(400),
    TARGET_BASE_UNKNOWN(400),
    TARGET_BASE_NOT_IMPLEMENTED(400);

    private final int status;

    TargetError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
