package vn.tiendo.indicator.rollup;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a roll-up is refused. */
public enum RollupError implements ErrorCode {
    ROLLUP_INDICATOR_NOT_FOUND(404),
    ROLLUP_BODY_NOT_FOUND(404),
    ROLLUP_INDICATOR_MISSING(400),
    ROLLUP_SPAN_INVALID(400);

    private final int status;

    RollupError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
