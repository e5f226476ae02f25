package vn.tiendo.reporting.regime;

import vn.tiendo.kit.problem.ErrorCode;

enum RegimeError implements ErrorCode {
    REGIME_MEMBERS_UNCLEAR(400),
    REGIME_DUE_UNCLEAR(400),
    REGIME_FREQUENCY_MISSING(400),
    REGIME_OCCURRENCE_UNKNOWN(400),
    REGIME_OCCASION_MISSING(400),
    REGIME_OCCASION_WINDOW(400),
    REGIME_ABOVE_UNKNOWN(400),
    REGIME_PLAN_UNKNOWN(400),
    REGIME_QUESTION_REPEATED(400),
    REGIME_REPORTER_NOT_BELOW(403),
    REGIME_NOT_ENDABLE(409),
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
