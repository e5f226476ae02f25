package vn.tiendo.indicator.explanation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Where a measurement comes from.
 *
 * @param contributors the bodies whose figures it is made of; a measurement is only ever one body's own
 * @param versions newest first; nothing that was replaced is lost
 */
record MeasurementExplanation(
        MeasurementView measurement,
        Formula formula,
        List<Contributor> contributors,
        @Nullable Source report,
        List<Version> versions) {

    record Contributor(
            OrganizationRef organization,
            UUID measurementId,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {}

    /** The report it stands in; {@code acceptedBy} and {@code acceptedAt} are null until the recipient accepts it. */
    record Source(
            UUID id,
            int reportVersion,
            String state,
            OrganizationRef recipient,
            @Nullable Instant submittedAt,
            @Nullable OrganizationRef acceptedBy,
            @Nullable Instant acceptedAt) {}

    /**
     * @param source REPORT, CLIENT or PLATFORM
     * @param acceptedBy the organisation that accepted what a machine client said; of a report it stands there
     * @param validTo null for the version that holds now
     */
    @Schema(name = "MeasurementVersion")
    record Version(
            int version,
            String answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind,
            String state,
            String source,
            UUID reportId,
            int reportVersion,
            @Nullable String client,
            long definitionVersion,
            @Nullable OrganizationRef acceptedBy,
            @Nullable Instant acceptedAt,
            Instant validFrom,
            @Nullable Instant validTo) {}
}
