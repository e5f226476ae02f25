package vn.tiendo.reporting.report;

import vn.tiendo.kit.problem.ErrorCode;

enum ReportError implements ErrorCode {
    REPORT_VALUE_WITHOUT_NUMBERS(400),
    REPORT_DENOMINATOR_ZERO(400),
    REPORT_FIELD_NOT_OF_ITEM(400),
    REPORT_RETURN_ITEM_UNKNOWN(400),
    REPORT_RETURN_DUE_IN_PAST(400),
    REPORT_NOT_REPORTER(403),
    REPORT_NOT_RECIPIENT(403),
    REPORT_EXISTS(409),
    REPORT_CORRECTION_EXISTS(409),
    REPORT_NOT_OWED(409),
    REPORT_LOCKED(409),
    REPORT_ITEM_NOT_RETURNED(409),
    REPORT_INCOMPLETE(409),
    REPORT_NOT_APPROVED(409),
    REPORT_CHECK_FAILED(409),
    REPORT_RULE_BROKEN(409),
    REPORT_UNEXPLAINED(409),
    REPORT_TRANSITION_REFUSED(409);

    private final int status;

    ReportError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
