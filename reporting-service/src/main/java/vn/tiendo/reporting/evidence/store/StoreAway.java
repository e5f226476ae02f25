package vn.tiendo.reporting.evidence.store;

/** The object store cannot be reached, or does not do what it is asked: a later attempt may find it well. */
public final class StoreAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreAway(String what) {
        super(what, null, false, false);
    }
}
