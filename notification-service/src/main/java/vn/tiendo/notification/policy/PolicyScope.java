package vn.tiendo.notification.policy;

import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * What a policy is written for. Of several that fit, the one of the body nearest to who owes it is followed, and of that
 * body's the one of the programme.
 *
 * @param programme its code; null: of any programme or none
 * @param organization who owes it, or a body above; null: anybody
 */
public record PolicyScope(
        DeadlineKind kind,
        @Nullable String programme,
        @Nullable OrganizationRef organization) {
    /** Whether it is the last resort of its kind. */
    boolean isEverything() {
        return programme == null && organization == null;
    }
}
