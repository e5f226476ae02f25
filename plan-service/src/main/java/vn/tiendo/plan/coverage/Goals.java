package vn.tiendo.plan.coverage;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.coverage.comparison.Bounds;
import vn.tiendo.plan.coverage.comparison.Goal;
import vn.tiendo.plan.coverage.comparison.Goal.Way;
import vn.tiendo.plan.organization.OrganizationLevel;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.Demand;
import vn.tiendo.plan.target.Indicator;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.target.Terms;

/** Reads what a target asks of the bodies of a level as a goal. */
final class Goals {
    private Goals() {}

    static Goal of(TargetDraft.Kind kind, Terms terms, List<Terms.Step> steps, @Nullable Indicator indicator) {
        Comparator judged = terms.general().comparator();
        boolean numbered = steps.stream().anyMatch(step -> step.demand().value() != null);
        if (judged == Comparator.BOOL) {
            return new Goal.Yes(terms.dueOn());
        } else if (numbered) {
            return new Goal.Numbers(
                    way(indicator),
                    unit(terms, indicator),
                    steps.stream()
                            .filter(step -> step.demand().value() != null)
                            .map(step -> new Goal.Step(step.dueOn(), bounds(step.demand())))
                            .toList());
        }
        return kind == TargetDraft.Kind.REFERENCE || judged == Comparator.REFERENCE
                ? new Goal.Reference()
                : new Goal.Words();
    }

    /** What a target of the body's own plan asks of the body itself: what is said for its level, else for all, else at all. */
    static List<Terms.Step> ownSteps(Terms terms, OrganizationLevel level) {
        List<Terms.Step> own = terms.steps(level);
        if (own.isEmpty()) {
            own = terms.steps(null);
        }
        return own.isEmpty() && !terms.named().isEmpty()
                ? terms.steps(terms.named().getFirst())
                : own;
    }

    private static Bounds bounds(Demand demand) {
        BigDecimal value = java.util.Objects.requireNonNull(demand.value());
        BigDecimal upper = demand.valueTo() == null ? value : demand.valueTo();
        return switch (demand.comparator()) {
            case AT_LEAST -> Bounds.atLeast(value);
            case MORE -> Bounds.moreThan(value);
            case AT_MOST -> Bounds.atMost(upper);
            case LESS -> Bounds.lessThan(upper);
            case EQUAL, RANGE, BOOL, REFERENCE -> Bounds.between(value, upper);
        };
    }

    private static @Nullable Way way(@Nullable Indicator indicator) {
        return indicator == null || indicator.direction() == null
                ? null
                : switch (indicator.direction()) {
                    case UP -> Way.UP;
                    case DOWN -> Way.DOWN;
                };
    }

    private static @Nullable String unit(Terms terms, @Nullable Indicator indicator) {
        String written = terms.general().unit();
        return written != null || indicator == null ? written : indicator.unit();
    }
}
