package vn.tiendo.notification.policy;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a reminder policy is refused. */
public enum PolicyError implements ErrorCode {
    REMINDER_RUNG_INVALID(400),
    REMINDER_RUNG_REPEATED(400),
    REMINDER_RUNG_EARLY(400),
    REMINDER_RUNG_LETTER(400),
    REMINDER_ROLE_UNKNOWN(400),
    REMINDER_QUIET_EMPTY(400),
    REMINDER_DIGEST_QUIET(400),
    REMINDER_COMMENDATION_INVALID(400),
    REMINDER_POLICY_LAST(409),
    REMINDER_POLICY_OVER(409);

    private final int status;

    PolicyError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
