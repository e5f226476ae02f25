package vn.tiendo.notification.change;

import vn.tiendo.kit.problem.ErrorCode;

/** Why the log of changes is not shown. */
public enum ChangeError implements ErrorCode {
    CHANGE_CURSOR_INVALID(400),
    CHANGE_TYPE_UNKNOWN(400),
    CHANGE_CURSOR_EXPIRED(410);

    private final int status;

    ChangeError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
