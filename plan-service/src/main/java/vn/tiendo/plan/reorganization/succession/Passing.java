package vn.tiendo.plan.reorganization.succession;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a thing passes, and why to that body.
 *
 * @param to null while nobody has said so
 */
public record Passing(Holding holding, @Nullable UUID to, Basis basis) {
    /** Why it passes to that body. */
    public enum Basis {
        /** Somebody decided so. */
        MAPPED,
        /** It goes with another thing. */
        FOLLOWS,
        /** The body that holds it is one of those that remain, and nobody has decided otherwise. */
        STAYS,
        /** There is one successor. */
        ONLY_CHOICE,
        /** Several successors, and nobody has decided. */
        UNMAPPED
    }

    public boolean isMapped() {
        return to != null;
    }
}
