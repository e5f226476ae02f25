package vn.tiendo.plan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/** A plan without what hangs on it; {@code keeper} is the organisation that keeps it here. */
public record PlanView(
        UUID id,
        long version,
        int revision,
        PlanStatus status,
        OrganizationRef keeper,
        @Nullable UUID importId,
        PlanDocument document,
        Instant createdAt,
        @Nullable Instant issuedAt,
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
