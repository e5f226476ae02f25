package vn.tiendo.plan.ending;

import vn.tiendo.kit.problem.ErrorCode;

enum EndingError implements ErrorCode {
    REPLACEMENT_UNKNOWN(400),
    REPLACEMENT_NOT_ISSUED(409),
    REPLACEMENT_CYCLE(409),
    REPLACEMENT_MAPPING_INVALID(409),
    REPLACEMENT_TASK_FOREIGN(409),
    REPLACEMENT_TASK_FINISHED(409),
    REPLACEMENT_TASK_TWICE(409),
    REPLACEMENT_TASK_UNKNOWN(409),
    REPLACEMENT_REASON_MISSING(409),
    REPLACEMENT_TASK_UNMAPPED(409);

    private final int status;

    EndingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
