package vn.tiendo.plan.finding;

import vn.tiendo.kit.problem.ErrorCode;

enum FindingError implements ErrorCode {
    FINDING_SUBJECT_UNKNOWN(400),
    FINDING_OWNER_NOT_INSPECTED(409),
    FINDING_DUE_NOT_LATER(409),
    FINDING_STATE(409);

    private final int status;

    FindingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
