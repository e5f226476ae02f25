package vn.tiendo.indicator.imports;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a file of measurements, or a line of it, is refused. */
public enum MeasurementImportError implements ErrorCode {
    MEASUREMENT_IMPORT_FILE_MISSING(400),
    MEASUREMENT_IMPORT_EMPTY(400),
    MEASUREMENT_IMPORT_NOT_TEXT(400),
    MEASUREMENT_IMPORT_WORKBOOK_DAMAGED(400),
    MEASUREMENT_IMPORT_TOO_LARGE(413),
    MEASUREMENT_IMPORT_COLUMN_MISSING(400),
    MEASUREMENT_IMPORT_COLUMN_UNKNOWN(400),
    MEASUREMENT_IMPORT_LINE_UNREADABLE(400),
    MEASUREMENT_IMPORT_CELL_UNREADABLE(400),
    MEASUREMENT_IMPORT_FAILED(500);

    private final int status;

    MeasurementImportError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
