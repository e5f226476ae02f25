package vn.tiendo.indicator.series;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a series is not shown to the public. */
public enum SeriesError implements ErrorCode {
    SERIES_NOT_PUBLIC(404),
    SERIES_BODY_MISSING(400);

    private final int status;

    SeriesError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
