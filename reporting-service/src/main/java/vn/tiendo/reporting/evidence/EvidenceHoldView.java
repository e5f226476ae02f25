package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A hold as the API shows it.
 *
 * @param dossier the report, finding or difficulty; absent where a body is named
 * @param organization whose evidence, with those below it; absent where a dossier is named
 */
record EvidenceHoldView(
        UUID id,
        long version,
        @Nullable UUID dossier,
        @Nullable OrganizationRef organization,
        String reason,
        Instant placedAt,
        @Nullable Instant liftedAt,
        @Nullable String liftedBecause)
        implements Versioned {

    static EvidenceHoldView of(EvidenceHold from, Map<UUID, OrganizationCopy> known) {
        return new EvidenceHoldView(
                from.id,
                from.version,
                from.dossierId,
                OrganizationRef.ofNullable(from.organizationId, known),
                from.reason,
                from.placedAt,
                from.liftedAt,
                from.liftedBecause);
    }
}
