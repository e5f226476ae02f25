package vn.tiendo.plan.reorganization.succession;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one body holds in one role.
 *
 * @param follows the thing it goes with: a regime with its duty, an obligation with its regime
 * @param funding of a task, in VND; zero for everything else
 */
public record Holding(
        HoldingKind kind,
        UUID id,
        HoldingRole role,
        UUID holder,
        @Nullable Leader follows,
        BigDecimal funding) {

    /** A thing; the one that another goes with. */
    public record Leader(HoldingKind kind, UUID id) {}

    public Holding(HoldingKind kind, UUID id, HoldingRole role, UUID holder) {
        this(kind, id, role, holder, null, BigDecimal.ZERO);
    }

    /** The same, held by another. */
    public Holding heldBy(UUID other) {
        return new Holding(kind, id, role, other, follows, funding);
    }
}
