package vn.tiendo.indicator.measurement;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something about a measurement is refused. */
public enum MeasurementError implements ErrorCode {
    MEASUREMENT_NOT_FOUND(404);

    private final int status;

    MeasurementError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
