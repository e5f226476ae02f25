package vn.tiendo.indicator.scoring;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something about a scoring profile, or a score, is refused. */
public enum ScoringError implements ErrorCode {
    SCORING_PROFILE_NOT_FOUND(404),
    SCORING_BODY_NOT_FOUND(404),
    SCORING_PROFILE_TAKEN(409),
    SCORING_PROFILE_FROZEN(409),
    SCORING_PROFILE_MISSING(400),
    SCORING_BODY_MISSING(400),
    SCORING_PERIOD_NOT_VALID(400),
    SCORING_CRITERION_TWICE(400),
    SCORING_SPAN_EMPTY(400),
    SCORING_INDICATOR_NOT_VALID(400),
    SCORING_BANDS_NOT_VALID(400),
    SCORING_HEAD_TWICE(400);

    private final int status;

    ScoringError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
