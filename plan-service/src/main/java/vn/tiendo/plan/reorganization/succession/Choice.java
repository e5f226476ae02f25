package vn.tiendo.plan.reorganization.succession;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided for one thing.
 *
 * @param role null: in every role
 * @param from null: whoever of the closing bodies holds it
 */
public record Choice(
        HoldingKind kind,
        UUID id,
        @Nullable HoldingRole role,
        @Nullable UUID from,
        UUID to) {

    boolean concerns(Holding holding) {
        return kind == holding.kind()
                && id.equals(holding.id())
                && (role == null || role == holding.role())
                && (from == null || from.equals(holding.holder()));
    }

    /** The more it says, the more it counts. */
    int exactness() {
        return (role == null ? 0 : 2) + (from == null ? 0 : 1);
    }
}
