package vn.tiendo.plan.imports;

import vn.tiendo.kit.problem.ErrorCode;

enum PlanImportError implements ErrorCode {
    PLAN_IMPORT_FILE_MISSING(400),
    PLAN_IMPORT_EMPTY(400),
    PLAN_IMPORT_NOT_TEXT(415),
    PLAN_IMPORT_OLD_FORMAT(415),
    PLAN_IMPORT_TOO_LARGE(413),
    PLAN_IMPORT_TOO_LARGE_INSIDE(413),
    PLAN_IMPORT_ENCRYPTED(422),
    PLAN_IMPORT_DAMAGED(422),
    PLAN_IMPORT_NO_TEXT(422),
    PLAN_IMPORT_FAILED(422),
    PLAN_IMPORT_NOT_DONE(409),
    PLAN_IMPORT_USED(409);

    private final int status;

    PlanImportError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
