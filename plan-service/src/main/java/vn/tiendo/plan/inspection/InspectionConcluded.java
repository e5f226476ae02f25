package vn.tiendo.plan.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.FindingChanged;

/** The data of {@code inspection.concluded}: who inspected whom on which basis, and what must be remedied until when. */
record InspectionConcluded(
        UUID id,
        long version,
        InspectionKind kind,
        String bodyKind,
        UUID inspectorId,
        String legalBasis,
        LocalDate startsOn,
        LocalDate endsOn,
        List<UUID> inspectedIds,
        @Nullable Instant concludedAt,
        List<FindingChanged> findings) {

    static InspectionConcluded of(Inspection inspection, List<FindingChanged> findings) {
        return new InspectionConcluded(
                inspection.id(),
                inspection.version(),
                inspection.kind(),
                inspection.bodyKind(),
                inspection.inspectorId(),
                inspection.legalBasis(),
                inspection.startsOn(),
                inspection.endsOn(),
                inspection.inspectedIds(),
                inspection.concludedAt(),
                findings);
    }
}
