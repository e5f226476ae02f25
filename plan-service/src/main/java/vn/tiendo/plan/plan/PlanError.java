package vn.tiendo.plan.plan;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a plan is refused. */
public enum PlanError implements ErrorCode {
    PLAN_NOT_DRAFT(409),
    PLAN_NOT_ISSUED(409),
    PLAN_NUMBER_TAKEN(409),
    PLAN_DOCUMENT_INCOMPLETE(409);

    private final int status;

    PlanError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
