package vn.tiendo.notification.document;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a document is refused. */
public enum PrintError implements ErrorCode {
    PRINT_FORMAT_UNKNOWN(400);

    private final int status;

    PrintError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
