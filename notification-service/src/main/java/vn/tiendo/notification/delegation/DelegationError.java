package vn.tiendo.notification.delegation;

import vn.tiendo.kit.problem.ErrorCode;

/** Why somebody is not told in another's place. */
public enum DelegationError implements ErrorCode {
    DELEGATION_DEPUTY_UNKNOWN(400),
    DELEGATION_TIME_INVALID(400),
    DELEGATION_OVERLAPS(409),
    DELEGATION_OVER(409),
    DELEGATION_NOT_OWN(403),
    DELEGATION_DIRECTORY_AWAY(503);

    private final int status;

    DelegationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
