package vn.tiendo.plan.coverage.comparison;

/** How one goal stands to another. */
public enum Outcome {
    SAME,
    WEAKER,
    STRONGER,
    /** It asks for more here and for less there. */
    MIXED,
    /** They are about different things: a number and a yes, people and percent, more and less. */
    INCOMPARABLE;

    /** How the other stands to the one. */
    public Outcome reversed() {
        return switch (this) {
            case WEAKER -> STRONGER;
            case STRONGER -> WEAKER;
            case SAME, MIXED, INCOMPARABLE -> this;
        };
    }

    /** What two views of the same pair come to together. */
    Outcome and(Outcome other) {
        if (this == other || other == SAME) {
            return this;
        }
        return this == SAME ? other : MIXED;
    }

    static Outcome of(int order) {
        return order < 0 ? WEAKER : order > 0 ? STRONGER : SAME;
    }
}
