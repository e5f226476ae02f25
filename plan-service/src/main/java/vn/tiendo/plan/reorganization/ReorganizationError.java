package vn.tiendo.plan.reorganization;

import vn.tiendo.kit.problem.ErrorCode;

enum ReorganizationError implements ErrorCode {
    REORGANIZATION_SHAPE_INVALID(400),
    REORGANIZATION_BODY_NOT_VALID(409),
    REORGANIZATION_SUCCESSOR_UNKNOWN(400),
    REORGANIZATION_OVERLAPS(409),
    REORGANIZATION_UNMAPPED(409),
    REORGANIZATION_ALREADY_APPLIED(409),
    REORGANIZATION_NOT_APPLIED(409),
    REORGANIZATION_IN_EFFECT(409);

    private final int status;

    ReorganizationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
