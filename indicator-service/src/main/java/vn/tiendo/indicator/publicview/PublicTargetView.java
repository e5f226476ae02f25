package vn.tiendo.indicator.publicview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.target.TargetTerms;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A target of a public plan.
 *
 * @param reporter the one body that reports it
 * @param reporters who reports it, one or many
 * @param value the level the plan asks for; what was reached stands in {@code measurement}
 * @param firm false when only aspired to
 * @param dueOn the last day that counts, Asia/Ho_Chi_Minh
 * @param tracked false when the plan names nobody to report it, or nothing to measure; then it has no status
 * @param status of today, by what has been verified; of the whole, where several bodies report it
 * @param counts how many of several bodies stand how
 * @param measurement the last one that was verified
 */
record PublicTargetView(
        UUID id,
        PlanRef plan,
        String name,
        String kind,
        @Nullable String asWritten,
        @Nullable IndicatorRef indicator,
        @Nullable OrganizationRef reporter,
        List<OrganizationRef> reporters,
        String comparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        boolean firm,
        @Nullable LocalDate dueOn,
        List<TargetTerms.LevelDemand> levels,
        List<TargetTerms.Milestone> trajectory,
        boolean tracked,
        @Nullable TargetStatus status,
        @Nullable Map<TargetStatus, Integer> counts,
        @Nullable Measured measurement) {

    @Schema(name = "PublicPlanRef")
    record PlanRef(UUID id, @Nullable String number, String subject) {}

    /** @param name null, like the unit, while the code is in no catalogue yet */
    @Schema(name = "PublicIndicatorRef")
    record IndicatorRef(
            String code, @Nullable String name, @Nullable String unit) {}

    /** {@code windowTo} is inclusive. */
    @Schema(name = "PublicMeasured")
    record Measured(
            LocalDate windowFrom,
            LocalDate windowTo,
            String answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind) {}
}
