package vn.tiendo.plan.publication;

import vn.tiendo.kit.problem.ErrorCode;

enum PublicationError implements ErrorCode {
    PUBLICATION_REASON_MISSING(400);

    private final int status;

    PublicationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
