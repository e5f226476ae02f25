package vn.tiendo.plan.files.pdf;

/** The file unpacks to more than any plan has: it is given up before it fills the memory. */
public final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuch() {
        super("too much", null, false, false);
    }
}
