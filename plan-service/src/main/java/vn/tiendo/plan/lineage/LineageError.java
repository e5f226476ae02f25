package vn.tiendo.plan.lineage;

import vn.tiendo.kit.problem.ErrorCode;

enum LineageError implements ErrorCode {
    LINEAGE_PLAN_MISSING(400),
    LINEAGE_PLAN_UNKNOWN(400),
    LINEAGE_CYCLE(409);

    private final int status;

    LineageError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
