package vn.tiendo.plan.inspection;

import static vn.tiendo.plan.inspection.InspectionError.INSPECTION_CONCLUDED;
import static vn.tiendo.plan.inspection.InspectionError.INSPECTION_OF_NOTHING;
import static vn.tiendo.plan.inspection.InspectionError.INSPECTION_WINDOW_INVALID;
import static vn.tiendo.plan.inspection.InspectionStatus.CONCLUDED;
import static vn.tiendo.plan.inspection.InspectionStatus.OPEN;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;

/**
 * One row of the table {@code inspection}: its components are its columns. It is read under a lock before it changes.
 *
 * @param bodyKind as what the inspecting body inspects; data, for every line has its own
 * @param startsOn first day of the inspection
 * @param endsOn its last day
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Inspection(
        UUID id,
        long version,
        InspectionKind kind,
        String bodyKind,
        InspectionStatus status,
        UUID inspectorId,
        String legalBasis,
        String subject,
        LocalDate startsOn,
        LocalDate endsOn,
        List<UUID> inspectedIds,
        List<UUID> planIds,
        List<UUID> taskIds,
        List<UUID> targetIds,
        @Nullable String conclusion,
        Instant createdAt,
        @Nullable Instant concludedAt) {

    static Inspection open(UUID id, UUID inspector, InspectionDraft draft, List<UUID> inspected, Instant now) {
        if (draft.endsOn().isBefore(draft.startsOn())) {
            throw INSPECTION_WINDOW_INVALID.at("/endsOn");
        }
        if (inspected.isEmpty()) {
            throw INSPECTION_OF_NOTHING.at("/inspected");
        }
        return new Inspection(
                id,
                0,
                draft.kind(),
                draft.bodyKind(),
                OPEN,
                inspector,
                draft.legalBasis(),
                draft.subject(),
                draft.startsOn(),
                draft.endsOn(),
                inspected,
                draft.plansOrNone(),
                draft.tasksOrNone(),
                draft.targetsOrNone(),
                null,
                now,
                null);
    }

    Inspection requireVersion(@Nullable Version expected) {
        Version.require(expected, version);
        return this;
    }

    Inspection requireOpen() {
        if (status != OPEN) {
            throw INSPECTION_CONCLUDED.because(id);
        }
        return this;
    }

    Inspection edited(InspectionDraft draft, List<UUID> inspected) {
        requireOpen();
        return open(id, inspectorId, draft, inspected, createdAt).with(OPEN, version + 1, null, null);
    }

    /** Something was found: whoever concludes on what was read before is told so. */
    Inspection found() {
        return requireOpen().with(OPEN, version + 1, null, null);
    }

    Inspection concluded(String said, Instant now) {
        return requireOpen().with(CONCLUDED, version + 1, said, now);
    }

    private Inspection with(
            InspectionStatus next, long newVersion, @Nullable String said, @Nullable Instant concluded) {
        return new Inspection(
                id,
                newVersion,
                kind,
                bodyKind,
                next,
                inspectorId,
                legalBasis,
                subject,
                startsOn,
                endsOn,
                inspectedIds,
                planIds,
                taskIds,
                targetIds,
                said,
                createdAt,
                concluded);
    }
}
