package vn.tiendo.reporting.evidence.inspection;

/** Ends an inspection: the file is refused. */
final class Objection extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Finding.Reason reason;

    Objection(Finding.Reason reason, String what) {
        super(what, null, false, false);
        this.reason = reason;
    }

    Finding.Refused finding() {
        return new Finding.Refused(reason, String.valueOf(getMessage()));
    }
}
