package vn.tiendo.plan.amendment;

import vn.tiendo.kit.problem.ErrorCode;

enum AmendmentError implements ErrorCode {
    AMENDMENT_ITEM_UNKNOWN(400),
    AMENDMENT_FIELD_FIXED(400),
    AMENDMENT_NOTHING_CHANGED(400),
    AMENDMENT_DOCUMENT_STAYS(400),
    AMENDMENT_STATE(409),
    AMENDMENT_EMPTY(409),
    AMENDMENT_NOT_GATHERABLE(409),
    AMENDMENT_UNDECIDED(409),
    AMENDMENT_REASON_MISSING(409),
    AMENDMENT_CONFLICT(409);

    private final int status;

    AmendmentError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
