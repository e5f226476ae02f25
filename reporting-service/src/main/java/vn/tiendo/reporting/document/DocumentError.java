package vn.tiendo.reporting.document;

import vn.tiendo.kit.problem.ErrorCode;

enum DocumentError implements ErrorCode {
    REPORT_FORMAT_UNKNOWN(400),
    DOCUMENTS_BUSY(503);

    private final int status;

    DocumentError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
