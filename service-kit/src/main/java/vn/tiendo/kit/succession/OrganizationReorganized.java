package vn.tiendo.kit.succession;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What read copies take of {@code organization.reorganized}; several events with the same version carry the parts of one.
 *
 * @param inEffect false while it waits for its day: nothing has passed yet
 */
public record OrganizationReorganized(UUID id, long version, State state, boolean inEffect, List<Move> moves) {
    /** Whether it holds or was taken back. */
    public enum State {
        APPLIED,
        UNDONE
    }

    /**
     * One thing that one body held in one role.
     *
     * @param planVersion the first version of its plan that knows of it
     */
    public record Move(
            String kind,
            UUID id,
            String role,
            UUID fromId,
            UUID toId,
            @Nullable UUID planId,
            @Nullable Long planVersion) {}
}
