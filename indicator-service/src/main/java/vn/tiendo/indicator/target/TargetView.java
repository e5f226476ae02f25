package vn.tiendo.indicator.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Step;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A target as it is tracked.
 *
 * @param reporter the one body that reports it
 * @param reporters who reports it, one or many, with what it asks of each
 * @param value the level the plan asks for; what was reached stands in {@code measurement}
 * @param dueOn the last day that counts, Asia/Ho_Chi_Minh
 * @param inForce false once its plan was closed or replaced, or an amendment took it out: its status stands as it was
 * @param status of the whole, where several bodies report it; null in the moment before the first judgement
 * @param reason why it has this status
 * @param counts how many of the bodies stand how, where several report it
 */
public record TargetView(
        UUID id,
        long version,
        PlanRef plan,
        String name,
        String kind,
        @Nullable String asWritten,
        @Nullable IndicatorRef indicator,
        @Nullable String overTime,
        @Nullable OrganizationRef reporter,
        @Nullable String reporterClass,
        List<ReporterView> reporters,
        OrganizationRef keeper,
        String comparator,
        String evalComparator,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable String unit,
        TargetTerms.@Nullable Form form,
        boolean firm,
        TargetTerms.@Nullable Validity validity,
        LocalDate startOn,
        @Nullable LocalDate dueOn,
        List<TargetTerms.LevelDemand> levels,
        List<TargetTerms.Milestone> trajectory,
        List<UUID> implementsTargets,
        boolean tracked,
        boolean inForce,
        @Nullable String status,
        @Nullable String reason,
        @Nullable LocalDate statusAsOf,
        @Nullable LocalDate nextReviewOn,
        @Nullable Map<TargetStatus, Integer> counts,
        @Nullable Measured measurement)
        implements Versioned {

    /**
     * Who reports it, and what it asks of that body by its level.
     *
     * @param steps in the order of their days; the last is what is to be reached in the end
     * @param status how this body stands; null before the first judgement, and where the caller only reports the same target
     * @param value what it reached
     */
    @Schema(name = "TargetReporter")
    public record ReporterView(
            OrganizationRef organization,
            List<StepView> steps,
            @Nullable TargetStatus status,
            @Nullable String reason,
            @Nullable BigDecimal value) {
        /** What is to be reached in the end. */
        public StepView goal() {
            return steps.getLast();
        }
    }

    /** @param comparator as judged */
    @Schema(name = "TargetStep")
    public record StepView(
            String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable LocalDate dueOn) {
        public static StepView of(Step step) {
            return new StepView(step.comparison().symbol(), step.value(), step.valueTo(), step.dueOn());
        }
    }

    public record PlanRef(
            UUID id, @Nullable String number, @Nullable String subject) {}

    /** @param name null, like the unit, while the code is in no catalogue yet */
    public record IndicatorRef(
            String code, @Nullable String name, @Nullable String unit) {}

    /** The measurement the status stands on. */
    public record Measured(
            UUID id,
            LocalDate windowFrom,
            LocalDate windowTo,
            String answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String kind,
            String state,
            UUID reportId) {}
}
