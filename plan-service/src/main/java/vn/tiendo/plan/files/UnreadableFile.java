package vn.tiendo.plan.files;

/** A file out of which no text can be had, and why. Carries nothing of the content. */
public final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read. */
    public enum Reason {
        /** Word or Excel before 2007: it is to be saved anew. */
        OLD_FORMAT,
        /** Neither text nor a document of Word, Excel or PDF. */
        NOT_A_DOCUMENT,
        ENCRYPTED,
        DAMAGED,
        /** Unpacked it is larger than any plan. */
        TOO_LARGE,
        /** Pictures of pages. */
        NO_TEXT
    }

    private final Reason reason;

    UnreadableFile(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
