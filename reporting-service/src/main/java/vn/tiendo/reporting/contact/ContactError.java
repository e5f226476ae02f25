package vn.tiendo.reporting.contact;

import vn.tiendo.kit.problem.ErrorCode;

enum ContactError implements ErrorCode {
    CONTACT_KEY_MISSING(503);

    private final int status;

    ContactError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
