package vn.tiendo.notification.policy;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a reminder policy is refused. */
public enum PolicyError implements ErrorCode {
    REMINDER_RUNG_INVALID(400),
    REMINDER_RUNG_REPEATED(400);

    private final int status;

    PolicyError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
