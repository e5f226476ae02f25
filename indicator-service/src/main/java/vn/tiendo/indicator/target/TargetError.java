package vn.tiendo.indicator.target;

import vn.tiendo.kit.problem.ErrorCode;

/** Why something about a target is refused. */
public enum TargetError implements ErrorCode {
    TARGET_AS_OF_NOT_VALID(400),
    TARGET_NOT_FOUND(404);

    private final int status;

    TargetError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
