package vn.tiendo.kit.audit;

import vn.tiendo.kit.problem.ErrorCode;

/** Why the activity log is not shown, checked or continued as asked. */
public enum AuditError implements ErrorCode {
    /** The place in the list is none that the list gave. */
    AUDIT_PLACE_INVALID(400),
    /** What others are said to have witnessed cannot be read. */
    AUDIT_TESTIMONY_INVALID(400),
    /** There is nothing to go on from: the log has all that was announced of it. */
    AUDIT_NOTHING_LOST(409),
    /** What is lost is not what the operator says. */
    AUDIT_LOSS_DIFFERS(409);

    private final int status;

    AuditError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
