package vn.tiendo.indicator.reconciliation;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a reconciliation is refused. */
public enum ReconciliationError implements ErrorCode {
    RECONCILIATION_NOT_FOUND(404);

    private final int status;

    ReconciliationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
