package vn.tiendo.plan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * An inspection; the things it looks at are named by id alone, which tells nothing to whoever may not see them.
 *
 * @param inspector the inspecting body
 * @param bodyKind as what it inspects
 */
record InspectionView(
        UUID id,
        long version,
        InspectionKind kind,
        String bodyKind,
        InspectionStatus status,
        OrganizationRef inspector,
        String legalBasis,
        String subject,
        LocalDate startsOn,
        LocalDate endsOn,
        List<OrganizationRef> inspected,
        List<UUID> plans,
        List<UUID> tasks,
        List<UUID> targets,
        @Nullable String conclusion,
        Instant createdAt,
        @Nullable Instant concludedAt)
        implements Versioned {

    InspectionDraft draft() {
        return new InspectionDraft(
                kind,
                bodyKind,
                legalBasis,
                subject,
                startsOn,
                endsOn,
                inspected.stream()
                        .map(OrganizationRef::code)
                        .filter(Objects::nonNull)
                        .toList(),
                plans,
                tasks,
                targets);
    }
}
