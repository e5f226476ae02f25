package vn.tiendo.plan.finding;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table {@code finding_step}: what somebody did, and how the finding stood after it.
 *
 * @param nth the version of the finding that it made
 * @param organizationId the body that did it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record FindingStep(
        UUID findingId,
        long nth,
        Kind kind,
        FindingStatus status,
        UUID ownerId,
        LocalDate nominalDueOn,
        UUID organizationId,
        Instant at,
        @Nullable String text,
        List<EvidenceRef> evidence,
        Instant dueAt) {

    /** What was done. */
    @Schema(name = "FindingStepKind")
    enum Kind {
        FOUND,
        EDITED,
        OPENED,
        ANSWERED,
        RETURNED,
        ACCEPTED,
        EXTENDED,
        WITHDRAWN,
        /** Another body took over from its owner. */
        PASSED
    }

    /** Evidence by its id in reporting-service and, where it is known, the SHA-256 of its bytes. */
    @Schema(name = "FindingEvidence")
    record EvidenceRef(
            @NotNull UUID id,

            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** By whom, when, and in which words. */
    record Said(UUID organizationId, Instant at, @Nullable String text, List<EvidenceRef> evidence) {
        Said(UUID organizationId, Instant at, @Nullable String text) {
            this(organizationId, at, text, List.of());
        }
    }

    static FindingStep of(Kind kind, Finding after, Said said) {
        return new FindingStep(
                after.id(),
                after.version(),
                kind,
                after.status(),
                after.ownerId(),
                after.nominalDueOn(),
                said.organizationId(),
                said.at(),
                said.text(),
                said.evidence(),
                after.dueAt());
    }
}
