package vn.tiendo.reporting.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.merge.Difference;
import vn.tiendo.reporting.merge.Line;
import vn.tiendo.reporting.merge.Merge;
import vn.tiendo.reporting.merge.Unit;

/**
 * That a body consolidates what it received into its own report; it stays over all versions of that report.
 *
 * @param version counts the computations
 * @param obligationId what the body itself owes
 * @param drawnFrom obligations that the body named; absent where its period says which they are
 */
record Consolidation(
        UUID id,
        long version,
        UUID obligationId,
        UUID organizationId,
        @Nullable List<UUID> drawnFrom,
        Instant createdAt) {

    /**
     * What the newest computation for one version of the report stood on, beside its lines.
     *
     * @param units everybody who was asked
     * @param byHand figures that are measured at one level only, and have no item but the body's own
     * @param unmatched items of units that have no place in the report
     * @param changes what moved: of a correction against the accepted version, else against the computation before
     */
    record Statement(
            List<Unit> units, List<Line> byHand, List<Merge.Unmatched> unmatched, List<Difference.Change> changes) {}

    /** A statement, and for which version of the report it was made. */
    record Version(UUID report, int reportVersion, String status, Instant computedAt, Statement statement) {}

    Consolidation next() {
        return new Consolidation(id, version + 1, obligationId, organizationId, drawnFrom, createdAt);
    }
}
