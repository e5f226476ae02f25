package vn.tiendo.plan.amendment;

import java.util.Collection;

/** What the issuer says to one item. */
enum Decision {
    ACCEPTED,
    REJECTED;

    /** What the decisions on the items of an amendment come to. */
    enum Outcome {
        ACCEPTED,
        REJECTED,
        PARTLY
    }

    static Outcome outcome(Collection<Decision> decisions) {
        return !decisions.contains(REJECTED)
                ? Outcome.ACCEPTED
                : decisions.contains(ACCEPTED) ? Outcome.PARTLY : Outcome.REJECTED;
    }
}
