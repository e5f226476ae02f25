package vn.tiendo.indicator.catalogue;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something about an indicator is refused. */
public enum IndicatorError implements ErrorCode {
    INDICATOR_NOT_FOUND(404);

    private final int status;

    IndicatorError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
