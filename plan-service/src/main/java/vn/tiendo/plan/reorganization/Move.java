package vn.tiendo.plan.reorganization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reorganization.succession.HoldingKind;
import vn.tiendo.plan.reorganization.succession.HoldingRole;

/**
 * One thing that passes from one body to another, as the event carries it.
 *
 * @param planVersion the first version of its plan that knows of it; null until it has happened
 */
record Move(
        HoldingKind kind,
        UUID id,
        HoldingRole role,
        UUID fromId,
        UUID toId,
        @Nullable UUID planId,
        @Nullable Long planVersion) {}
