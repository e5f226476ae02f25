package vn.tiendo.plan.committee;

import vn.tiendo.kit.problem.ErrorCode;

enum CommitteeTermError implements ErrorCode {
    COMMITTEE_TERM_INVALID(400),
    COMMITTEE_TERM_OVERLAPS(409);

    private final int status;

    CommitteeTermError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
