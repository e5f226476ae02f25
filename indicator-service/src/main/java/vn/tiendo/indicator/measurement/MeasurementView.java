package vn.tiendo.indicator.measurement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.validation.Violation;

/**
 * What an organisation reported of its own, in its current version.
 *
 * @param breakdown null for the whole
 * @param value in the indicator's unit; a quotient is rounded half up to ten decimals, its parts stand beside it
 * @param reportId the report, or the recording that it came with
 * @param client the machine client that said it; null where a report does
 * @param definitionVersion the version of the indicator's definition by which it was judged
 * @param violations what it breaks of the indicator's rules
 * @param recordedAt when this version began to hold here
 */
public record MeasurementView(
        UUID id,
        long version,
        IndicatorRef indicator,
        OrganizationRef organization,
        LocalDate windowFrom,
        LocalDate windowTo,
        @Nullable String breakdown,
        Measurement.Answer answer,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        Measurement.Kind kind,
        Measurement.State state,
        Measurement.Origin source,
        UUID reportId,
        int reportVersion,
        @Nullable String client,
        long definitionVersion,
        List<Violation> violations,
        Instant recordedAt)
        implements Versioned {
    /** Decimals of a value that is a quotient. */
    public static final int DECIMALS = Ratio.SCALE;

    @Schema(name = "MeasuredIndicator")
    public record IndicatorRef(String code, String name, String unit) {}
}
