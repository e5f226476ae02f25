package vn.tiendo.reporting.publication;

import vn.tiendo.kit.problem.ErrorCode;

enum PublicationError implements ErrorCode {
    PUBLICATION_NOT_RECIPIENT(403),
    PUBLICATION_NOT_ACCEPTED(409);

    private final int status;

    PublicationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
