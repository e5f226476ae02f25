package vn.tiendo.plan.programme;

import vn.tiendo.kit.problem.ErrorCode;

enum ProgrammeError implements ErrorCode {
    PROGRAMME_CODE_TAKEN(409),
    PROGRAMME_UNKNOWN(400);

    private final int status;

    ProgrammeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
