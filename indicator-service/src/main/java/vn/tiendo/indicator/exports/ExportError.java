package vn.tiendo.indicator.exports;

import vn.tiendo.kit.problem.ErrorCode;

/** Why measurements cannot be had as a file. */
public enum ExportError implements ErrorCode {
    MEASUREMENT_EXPORT_FORMAT_UNKNOWN(400),
    MEASUREMENT_EXPORT_INDICATOR_MISSING(400);

    private final int status;

    ExportError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
