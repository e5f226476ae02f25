package vn.tiendo.reporting.evidence;

import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.reporting.evidence.inspection.Finding;

/** Why evidence is refused. 460 is the status of the tus checksum extension. */
enum EvidenceError implements ErrorCode {
    TUS_HEADER_INVALID(400),
    TUS_CHECKSUM_UNSUPPORTED(400),
    EVIDENCE_SUBJECT_UNKNOWN(400),
    EVIDENCE_NAME_INVALID(400),
    EVIDENCE_LENGTH_EXCEEDED(400),
    EVIDENCE_HOLD_UNCLEAR(400),
    EVIDENCE_UNFINISHED(409),
    EVIDENCE_OFFSET_MISMATCH(409),
    EVIDENCE_OVERTAKEN(409),
    EVIDENCE_TOO_MANY(409),
    EVIDENCE_NOT_SCANNED(409),
    EVIDENCE_HOLD_LIFTED(409),
    EVIDENCE_EXPIRED(410),
    TUS_VERSION_UNSUPPORTED(412),
    EVIDENCE_TOO_LARGE(413),
    EVIDENCE_REPORT_FULL(413),
    EVIDENCE_TYPE_NOT_ALLOWED(415),
    EVIDENCE_RANGE_UNSATISFIABLE(416),
    EVIDENCE_EMPTY(422),
    EVIDENCE_INFECTED(422),
    EVIDENCE_TYPE_MISMATCH(422),
    EVIDENCE_AMBIGUOUS(422),
    EVIDENCE_DAMAGED(422),
    EVIDENCE_ENCRYPTED(422),
    EVIDENCE_ACTIVE_CONTENT(422),
    EVIDENCE_INFLATES_TOO_FAR(422),
    EVIDENCE_TEXT_UNREADABLE(422),
    EVIDENCE_TOO_MANY_UNFINISHED(429),
    EVIDENCE_CHECKSUM_MISMATCH(460),
    EVIDENCE_STORE_AWAY(503);

    private final int status;

    EvidenceError(int status) {
        this.status = status;
    }

    static EvidenceError of(Finding.Reason reason) {
        return switch (reason) {
            case TYPE_NOT_ALLOWED -> EVIDENCE_TYPE_NOT_ALLOWED;
            case TYPE_MISMATCH -> EVIDENCE_TYPE_MISMATCH;
            case AMBIGUOUS -> EVIDENCE_AMBIGUOUS;
            case DAMAGED -> EVIDENCE_DAMAGED;
            case ENCRYPTED -> EVIDENCE_ENCRYPTED;
            case ACTIVE_CONTENT -> EVIDENCE_ACTIVE_CONTENT;
            case INFLATES_TOO_FAR -> EVIDENCE_INFLATES_TOO_FAR;
            case TEXT_UNREADABLE -> EVIDENCE_TEXT_UNREADABLE;
        };
    }

    @Override
    public int status() {
        return status;
    }
}
