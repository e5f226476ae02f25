package vn.tiendo.plan.revision;

import vn.tiendo.kit.problem.ErrorCode;

enum RevisionError implements ErrorCode {
    REVISION_UNKNOWN(404),
    REVISION_CONTENT_INVALID(400);

    private final int status;

    RevisionError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
