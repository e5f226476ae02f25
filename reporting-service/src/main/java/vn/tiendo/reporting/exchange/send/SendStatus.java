package vn.tiendo.reporting.exchange.send;

/** Where a message stands. */
enum SendStatus {
    /** On its way, as often as it takes. */
    QUEUED,
    /** The partner has it and has not judged it yet. */
    SENT,
    /** The partner accepted all of it. */
    ACCEPTED,
    /** The partner rejected some of it, or the whole; what it rejected goes with the next message. */
    REJECTED
}
