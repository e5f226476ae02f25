package vn.tiendo.indicator.measurement;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something about a measurement is refused. */
public enum MeasurementError implements ErrorCode {
    MEASUREMENT_INDICATOR_UNKNOWN(400),
    MEASUREMENT_INDICATOR_NOT_REPORTED(400),
    MEASUREMENT_WINDOW_NOT_VALID(400),
    MEASUREMENT_BREAKDOWN_UNKNOWN(400),
    MEASUREMENT_NUMBERS_DO_NOT_FIT(400),
    MEASUREMENT_TWICE(400),
    MEASUREMENT_OUT_OF_REACH(403),
    MEASUREMENT_NOT_FOUND(404),
    MEASUREMENT_ALREADY_ACTUAL(409),
    MEASUREMENT_NOT_TO_ACCEPT(409),
    MEASUREMENT_RULE_BROKEN(422);

    private final int status;

    MeasurementError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
