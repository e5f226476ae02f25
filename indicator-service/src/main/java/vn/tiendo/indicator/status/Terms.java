package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks, of bodies of which level and by when. A body is given by its levels: its own first, then those of the
 * bodies above it, the nearest first; what is said of the nearest level that is named is what applies to it, so a division of
 * a commune is asked for what communes are asked for.
 *
 * @param general asked of bodies for whose levels nothing is said
 * @param levels asked of the bodies of one level; a bare number is compared as {@code general} is
 * @param trajectory steps on the way, of one level or of all
 */
public record Terms(Step general, List<OfLevel> levels, List<Milestone> trajectory) {

    /** @param dueOn that of {@code general} where null */
    public record OfLevel(
            String level,
            @Nullable Comparison comparison,
            BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable LocalDate dueOn) {}

    /** @param level null for all */
    public record Milestone(
            @Nullable String level,
            @Nullable Comparison comparison,
            BigDecimal value,
            @Nullable BigDecimal valueTo,
            LocalDate dueOn) {}

    /** What the body is to reach in the end: a trajectory without an end of its own ends with its last step. */
    public Step goal(List<String> body) {
        Step end = end(body);
        List<Step> way = way(body);
        boolean open = end.value() == null && !way.isEmpty();
        return open ? way.getLast() : end;
    }

    /** What applies to the body on a day: the step that is due next, or the last one when all are past. */
    public Step on(List<String> body, LocalDate day) {
        return steps(body).stream()
                .filter(step -> step.dueOn() == null || !step.dueOn().isBefore(day))
                .findFirst()
                .orElseGet(() -> goal(body));
    }

    /** Every step the body is asked for, in the order of their days; the goal is the last. */
    public List<Step> steps(List<String> body) {
        Step goal = goal(body);
        List<Step> steps = new ArrayList<>(way(body).stream()
                .filter(step -> !Objects.equals(step.dueOn(), goal.dueOn()))
                .toList());
        steps.add(goal);
        return List.copyOf(steps);
    }

    private Step end(List<String> body) {
        return nearest(body)
                .map(one -> new Step(
                        compared(one.comparison()),
                        one.value(),
                        one.valueTo(),
                        one.dueOn() == null ? general.dueOn() : one.dueOn()))
                .orElse(general);
    }

    private Optional<OfLevel> nearest(List<String> body) {
        return body.stream()
                .flatMap(level -> levels.stream().filter(one -> one.level().equals(level)))
                .findFirst();
    }

    private List<Step> way(List<String> body) {
        @Nullable
        String named = body.stream()
                .filter(level -> trajectory.stream().anyMatch(one -> level.equals(one.level())))
                .findFirst()
                .orElse(null);
        return trajectory.stream()
                .filter(one -> Objects.equals(one.level(), named))
                .sorted(Comparator.comparing(Milestone::dueOn))
                .map(one -> new Step(compared(one.comparison()), one.value(), one.valueTo(), one.dueOn()))
                .toList();
    }

    private Comparison compared(@Nullable Comparison written) {
        return written == null || written == Comparison.EQUAL ? general.comparison() : written;
    }
}
