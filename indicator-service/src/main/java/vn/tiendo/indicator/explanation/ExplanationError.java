package vn.tiendo.indicator.explanation;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something is not explained. */
public enum ExplanationError implements ErrorCode {
    EXPLANATION_WINDOW_UNKNOWN(404);

    private final int status;

    ExplanationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
