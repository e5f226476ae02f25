package vn.tiendo.plan.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.lineage.PlanRef;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.Terms;

/**
 * One page of the targets of a plan times the bodies that should take them up.
 *
 * @param asOf the day whose plans and bodies are meant
 * @param counts how many there are of each verdict on all pages, whatever verdict was asked for; on the first page only
 */
record CoverageView(
        UUID plan,
        LocalDate asOf,
        @Nullable Map<Verdict, Long> counts,
        List<Cell> items,
        @Nullable String next) implements Paged<CoverageView.Cell> {

    /**
     * One target and one body.
     *
     * @param asked what the target asks of a body of this level
     * @param answers what the body's own plans say to it
     */
    @Schema(name = "CoverageCell")
    record Cell(
            TargetName target,
            OrganizationRef organization,
            Verdict verdict,
            @Nullable Why reason,
            List<Asked> asked,
            List<AnswerView> answers) {}

    /** A target in short. */
    @Schema(name = "CoverageTarget")
    record TargetName(
            UUID id, int position, String name, @Nullable String indicator) {}

    /**
     * A target of the body's own plan.
     *
     * @param linked whether it names the target that it carries on; otherwise it has the same indicator
     * @param asks what it asks of the body
     */
    @Schema(name = "CoverageAnswer")
    record AnswerView(PlanRef plan, UUID target, String name, boolean linked, Verdict verdict, List<Asked> asks) {}

    /** What is asked by a day, as it is judged. */
    @Schema(name = "CoverageDemand")
    record Asked(
            Comparator comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable String unit,
            @Nullable LocalDate dueOn) {

        static List<Asked> of(List<Terms.Step> steps) {
            return steps.stream()
                    .map(step -> new Asked(
                            step.demand().comparator(),
                            step.demand().value(),
                            step.demand().valueTo(),
                            step.demand().unit(),
                            step.dueOn()))
                    .toList();
        }
    }
}
