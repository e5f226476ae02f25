package vn.tiendo.reporting.finding;

import vn.tiendo.kit.problem.ErrorCode;

/** Why evidence of a finding is refused. */
enum FindingError implements ErrorCode {
    FINDING_NOT_OWNER(403),
    FINDING_NOT_OWED(409);

    private final int status;

    FindingError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
