package vn.tiendo.reporting.finding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What this service reads of {@code finding.remedied}, and of each finding in {@code inspection.concluded}.
 *
 * @param evidence of the answer that stands; absent without one
 */
record FindingChanged(
        UUID id,
        long version,
        UUID inspectorId,
        UUID ownerId,
        FindingStatus status,
        @Nullable List<Proof> evidence) {

    /** A piece of evidence that an answer names. */
    record Proof(UUID id) {}

    List<UUID> proofs() {
        return evidence == null ? List.of() : evidence.stream().map(Proof::id).toList();
    }
}
