package vn.tiendo.plan.amendment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.lineage.PlanRef;

/**
 * An amendment without its items.
 *
 * @param plan that is to be amended; absent when the caller may not see it any more
 * @param baseRevision the revision that was read when it was proposed
 * @param dossier the amendment that gathered it
 * @param revision the revision of the plan that it made
 */
record AmendmentSummary(
        UUID id,
        long version,
        @Nullable PlanRef plan,
        OrganizationRef proposer,
        AmendmentStatus status,
        String reason,
        int baseRevision,
        @Nullable UUID dossier,
        Decision.@Nullable Outcome outcome,
        @Nullable Integer revision,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt) {}
