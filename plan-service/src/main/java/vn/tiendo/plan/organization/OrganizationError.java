package vn.tiendo.plan.organization;

import vn.tiendo.kit.problem.ErrorCode;

enum OrganizationError implements ErrorCode {
    ORGANIZATION_CODE_TAKEN(409),
    ORGANIZATION_CODE_INVALID(400),
    ORGANIZATION_ADMINISTRATIVE_CODE_INVALID(400),
    ORGANIZATION_PARENT_NOT_VALID(400),
    ORGANIZATION_CHANGE_TOO_EARLY(409),
    ORGANIZATION_BELOW_ITSELF(409),
    ORGANIZATION_CLASS_CODE_TAKEN(409),
    ORGANIZATION_CLASS_UNKNOWN(400),
    ORGANIZATION_CLASS_OF_EVERYTHING(400);

    private final int status;

    OrganizationError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
