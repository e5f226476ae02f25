package vn.tiendo.reporting.publicview;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A report as anyone reads it: accepted, and made public by who received it.
 *
 * @param late as judged by the first submission
 * @param corrected whether a later version has been accepted, though not made public
 */
record PublicReportView(
        UUID id,
        int reportVersion,
        @Nullable UUID planId,
        String title,
        @Nullable String periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        OrganizationRef reporter,
        OrganizationRef recipient,
        @Nullable Boolean late,
        Instant acceptedAt,
        Instant publishedAt,
        boolean corrected) {

    static PublicReportView of(Tuple row) {
        return new PublicReportView(
                row.get("id", UUID.class),
                row.get("report_version", Integer.class),
                row.get("plan_id", UUID.class),
                row.get("title", String.class),
                row.get("period_type", String.class),
                row.get("window_from", LocalDate.class),
                row.get("window_to", LocalDate.class),
                OrganizationRef.of(row, "reporter"),
                OrganizationRef.of(row, "recipient"),
                row.get("late", Boolean.class),
                row.get("accepted_at", OffsetDateTime.class).toInstant(),
                row.get("published_at", OffsetDateTime.class).toInstant(),
                row.get("corrected", Boolean.class));
    }
}
