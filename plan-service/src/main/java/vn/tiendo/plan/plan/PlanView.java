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
        @Nullable Instant issuedAt)
        implements Versioned {}
