package vn.tiendo.plan.task.funding;

import vn.tiendo.kit.problem.ErrorCode;

enum FundingError implements ErrorCode {
    TASK_FUNDING_SOURCE_UNKNOWN(400),
    TASK_FUNDING_SOURCE_REPEATED(400),
    TASK_FUNDING_DAY_AHEAD(400);

    private final int status;

    FundingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
