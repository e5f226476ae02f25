package vn.tiendo.plan.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.finding.FindingStep.EvidenceRef;

/**
 * How a finding stands, without a word of its texts: an item of {@code inspection.concluded}, and the data of
 * {@code finding.remedied}.
 *
 * @param answeredOn the day, in Viet Nam, of the answer that stands
 * @param evidence of that answer
 */
public record FindingChanged(
        UUID id,
        long version,
        UUID inspectionId,
        UUID inspectorId,
        String legalBasis,
        int number,
        FindingStatus status,
        Severity severity,
        UUID ownerId,
        LocalDate nominalDueOn,
        Instant dueAt,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID targetId,
        @Nullable LocalDate answeredOn,
        List<EvidenceRef> evidence) {}
