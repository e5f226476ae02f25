package vn.tiendo.plan.inspection;

import vn.tiendo.kit.problem.ErrorCode;

enum InspectionError implements ErrorCode {
    INSPECTION_WINDOW_INVALID(400),
    INSPECTION_OF_NOTHING(400),
    INSPECTION_SUBJECT_UNKNOWN(400),
    INSPECTION_NOT_COMPETENT(409),
    INSPECTION_CONCLUDED(409);

    private final int status;

    InspectionError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
