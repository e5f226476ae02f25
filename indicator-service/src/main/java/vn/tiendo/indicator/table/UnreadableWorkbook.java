package vn.tiendo.indicator.table;

/** A file that is no workbook, or one that unpacks to more than any table of measurements. Carries nothing of the content. */
public final class UnreadableWorkbook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Reason {
        DAMAGED,
        TOO_LARGE
    }

    private final Reason reason;

    UnreadableWorkbook(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
