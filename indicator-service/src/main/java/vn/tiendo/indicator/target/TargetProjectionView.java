package vn.tiendo.indicator.target;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.projection.Projection;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Where a target is heading. Nothing of it is a fact, and no status follows from it.
 *
 * @param asOf the day on which it was looked at, Asia/Ho_Chi_Minh
 */
@Schema(name = "TargetProjection")
record TargetProjectionView(UUID id, LocalDate asOf, String method, List<OfReporter> items) {

    /** How the line is drawn: least squares, with the prediction interval of Student's t. */
    static final String METHOD = "LEAST_SQUARES_LINE";

    /** @param projection null where there is no level, no day to come, or fewer than four figures */
    @Schema(name = "ReporterProjection")
    record OfReporter(
            OrganizationRef organization, @Nullable Projection projection) {}
}
