package vn.tiendo.kit.address;

/** A message may not be sent there; the text says why in one word, and never what the name led to. */
public final class DestinationRefused extends Exception {
    /** What is wrong with the destination. */
    public enum Why {
        /** No URL that every reader understands alike, or not https. */
        URL,
        /** Its name leads nowhere. */
        UNKNOWN,
        /** It, or one of the addresses behind its name, is not of the outside. */
        ADDRESS
    }

    private final Why why;

    DestinationRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
