package vn.tiendo.reporting.obligation;

import vn.tiendo.kit.problem.ErrorCode;

enum ObligationError implements ErrorCode {
    OBLIGATION_DUE_IN_PAST(400),
    OBLIGATION_REPORTER_NOT_BELOW(403),
    OBLIGATION_NOT_EXTENDED(400),
    OBLIGATION_NOT_RECIPIENT(403),
    OBLIGATION_NOT_OPEN(409),
    OBLIGATION_WAIVED(409);

    private final int status;

    ObligationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
