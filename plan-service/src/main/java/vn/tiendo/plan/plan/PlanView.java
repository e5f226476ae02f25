package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A plan without what hangs on it; {@code keeper} is the organisation that keeps it here.
 *
 * @param programme code of the programme it belongs to
 * @param endedAt when it was closed or replaced
 * @param replacedBy the plan that took over; absent, too, when the caller may not see it
 */
public record PlanView(
        UUID id,
        long version,
        int revision,
        PlanStatus status,
        OrganizationRef keeper,
        @Nullable UUID importId,
        PlanDocument document,
        @Nullable String programme,
        Instant createdAt,
        @Nullable Instant issuedAt,
        @Nullable Instant endedAt,
        @Nullable UUID replacedBy,
        List<PlanFlag> flags,
        Publication publication)
        implements Versioned {

    /**
     * What the public gets to see.
     *
     * @param held whether a hold lies on the plan; it can lie on a draft
     * @param reason why it is held; shown to the keeper's own people only
     * @param published whether the public sees the plan now
     */
    public record Publication(
            boolean held,
            @Nullable String reason,
            boolean published,
            @Nullable Instant changedAt) {}
}
