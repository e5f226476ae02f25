package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A report as the API shows it, without its items.
 *
 * @param reportVersion 1 for the first, higher for corrections after acceptance
 * @param correctsId the accepted version this one corrects; absent of the first
 * @param correctionReason why, in words of the unit
 * @param difficulties where those stand that were raised in it
 * @param late as judged by the first submission that was not withdrawn
 */
record ReportView(
        UUID id,
        long version,
        UUID obligationId,
        int reportVersion,
        ReportStatus status,
        OrganizationRef reporter,
        OrganizationRef recipient,
        @Nullable OrganizationRef via,
        Instant createdAt,
        @Nullable Instant approvedAt,
        @Nullable Instant submittedAt,
        @Nullable Boolean late,
        @Nullable Instant returnedAt,
        @Nullable Instant returnedDueAt,
        @Nullable Instant acceptedAt,
        @Nullable UUID originalId,
        @Nullable UUID correctsId,
        @Nullable String correctionReason,
        String difficulties)
        implements Versioned {

    static ReportView of(Report from, Map<UUID, OrganizationCopy> known) {
        return new ReportView(
                from.id,
                from.version,
                from.obligationId,
                from.reportVersion,
                from.status,
                OrganizationRef.of(from.reporterId, known),
                OrganizationRef.of(from.recipientId, known),
                OrganizationRef.ofNullable(from.viaId, known),
                from.createdAt,
                from.approvedAt,
                from.submittedAt,
                from.late,
                from.returnedAt,
                from.returnedDueAt,
                from.acceptedAt,
                from.originalId,
                from.correctsId,
                from.correctionReason,
                "/api/v1/difficulties?report=" + from.id);
    }

    static Set<UUID> organizations(Stream<Report> reports) {
        return reports.flatMap(one -> Stream.of(one.reporterId, one.recipientId, one.viaId))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
