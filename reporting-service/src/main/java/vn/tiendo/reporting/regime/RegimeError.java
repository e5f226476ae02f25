package vn.tiendo.reporting.regime;

import vn.tiendo.kit.problem.ErrorCode;

enum RegimeError implements ErrorCode {
    REGIME_NOT_PROPOSED(409),
    REGIME_FREQUENCY_UNSPECIFIED(409),
    REGIME_NOT_COMPETENT(403);

    private final int status;

    RegimeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
