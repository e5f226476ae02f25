package vn.tiendo.plan.task.deadline;

import vn.tiendo.kit.problem.ErrorCode;

enum DeadlineError implements ErrorCode {
    TASK_DEADLINE_INCOMPLETE(400),
    TASK_DEADLINE_CONTRADICTORY(400);

    private final int status;

    DeadlineError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
