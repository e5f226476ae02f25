package vn.tiendo.plan.task;

import vn.tiendo.kit.problem.ErrorCode;

enum TaskError implements ErrorCode {
    TASK_PROGRESS_NOT_DRAFTABLE(400),
    TASK_LEAD_TWICE(400);

    private final int status;

    TaskError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
