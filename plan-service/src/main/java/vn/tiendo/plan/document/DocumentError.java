package vn.tiendo.plan.document;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a plan is no file of the wanted kind. */
public enum DocumentError implements ErrorCode {
    DOCUMENT_FORMAT_UNKNOWN(400),
    DOCUMENT_NOT_SENDABLE(409),
    DOCUMENT_NO_RECIPIENT(409),
    DOCUMENT_CELL_TOO_LONG(409);

    private final int status;

    DocumentError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
