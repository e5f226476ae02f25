package vn.tiendo.plan.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.organization.OrganizationLevel;

/**
 * What a target asks, of whom and by when, as it is judged.
 *
 * @param dueOn the last day on which {@code general} is in time, Asia/Ho_Chi_Minh
 */
public record Terms(Demand general, @Nullable LocalDate dueOn, List<LevelDemand> levels, List<Milestone> trajectory) {

    /** A demand and the last day on which meeting it is in time. */
    public record Step(Demand demand, @Nullable LocalDate dueOn) {}

    /** The levels for which it says something of their own. */
    public List<OrganizationLevel> named() {
        return Stream.concat(
                        levels.stream().map(LevelDemand::level),
                        trajectory.stream().flatMap(point -> Stream.ofNullable(point.level())))
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * What it asks of the bodies of a level, or with null of a body for whose level it says nothing of its own: the steps of
     * the trajectory in their order, and at the end what is to be reached. Empty where it asks nothing of them.
     */
    public List<Step> steps(@Nullable OrganizationLevel level) {
        List<Step> steps = new ArrayList<>(way(level).stream()
                .sorted(java.util.Comparator.comparing(Milestone::dueOn))
                .map(point -> new Step(demand(point.comparator(), point.value(), point.valueTo()), point.dueOn()))
                .toList());
        Step end = end(level);
        boolean said = steps.stream()
                .anyMatch(step -> end.dueOn() != null && end.dueOn().equals(step.dueOn()));
        if (!said && (end.demand().value() != null || steps.isEmpty() && levels.isEmpty())) {
            steps.add(end);
        }
        return List.copyOf(steps);
    }

    private List<Milestone> way(@Nullable OrganizationLevel level) {
        List<Milestone> own = trajectory.stream()
                .filter(point -> point.level() != null && point.level() == level)
                .toList();
        return own.isEmpty()
                ? trajectory.stream().filter(point -> point.level() == null).toList()
                : own;
    }

    private Step end(@Nullable OrganizationLevel level) {
        return levels.stream()
                .filter(one -> one.level() == level)
                .map(one -> new Step(
                        demand(one.comparator(), one.value(), one.valueTo()),
                        one.dueOn() == null ? dueOn : one.dueOn()))
                .findFirst()
                .orElseGet(() -> new Step(general, dueOn));
    }

    /** A bare number is judged as the target itself is. */
    private Demand demand(@Nullable Comparator written, BigDecimal value, @Nullable BigDecimal valueTo) {
        Comparator judged = written == null || written == Comparator.EQUAL ? general.comparator() : written;
        return new Demand(judged, value, valueTo, general.unit());
    }
}
