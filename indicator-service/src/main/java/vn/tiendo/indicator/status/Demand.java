package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks of one body on its way to the end.
 *
 * @param steps at least one; the last is to be reached in the end, those before it are on the way
 * @param startOn where the line to the first step begins
 * @param keep whether what is there already must stay: then no value may miss the level, not only the last one
 * @param occasional whether it is measured only when something happens, so that nothing is missing until then
 * @param progress that each period is better than the one before; null where that is not asked
 */
public record Demand(
        List<Step> steps,
        Direction direction,
        @Nullable LocalDate startOn,
        boolean keep,
        boolean occasional,
        @Nullable Progress progress) {

    public Demand(
            List<Step> steps, Direction direction, @Nullable LocalDate startOn, boolean keep, boolean occasional) {
        this(steps, direction, startOn, keep, occasional, null);
    }

    public Demand {
        Step end = steps.getLast();
        List<Step> all = steps;
        steps = all.stream().filter(step -> isOnTheWay(step, end)).toList();
    }

    private record Post(LocalDate day, BigDecimal share) {}

    /** What is to be reached in the end. */
    public Goal goal() {
        return goal(steps.getLast());
    }

    /** What applies on a day: the step that is due next; the goal where that says nothing that could be judged. */
    public Goal applying(LocalDate day) {
        return steps.stream()
                .filter(step -> step.dueOn() == null || !step.dueOn().isBefore(day))
                .map(this::goal)
                .findFirst()
                .filter(Goal::canBeJudged)
                .orElseGet(this::goal);
    }

    /** Whether the last day has not passed. */
    public boolean isOpen(LocalDate day) {
        LocalDate last = lastDay(day);
        return last != null && !day.isAfter(last);
    }

    /** The last day; where the goal has none that of the last step, as long as it has not passed. */
    @Nullable
    LocalDate lastDay(LocalDate day) {
        LocalDate due = steps.getLast().dueOn();
        LocalDate step = steps.size() == 1 ? null : steps.get(steps.size() - 2).dueOn();
        return due == null && step != null && !day.isAfter(step) ? step : due;
    }

    @Nullable
    Long daysLeft(LocalDate day) {
        LocalDate last = lastDay(day);
        return last == null ? null : ChronoUnit.DAYS.between(day, last);
    }

    boolean isLimit() {
        return keep || goal().isLimit();
    }

    /** 1 where the goal is reached, else how near it is. */
    BigDecimal nearness(BigDecimal value) {
        return goal().reachedBy(value) ? BigDecimal.ONE : goal().nearness(value);
    }

    boolean isPaced(LocalDate day) {
        LocalDate last = lastDay(day);
        return startOn != null
                && last != null
                && startOn.isBefore(last)
                && goal().canBeJudged()
                && goal().comparison() != Comparison.YES_NO;
    }

    boolean hasMissedAStep(BigDecimal value, LocalDate day) {
        return steps.subList(0, steps.size() - 1).stream()
                .filter(step -> step.dueOn() != null && step.dueOn().isBefore(day))
                .map(this::goal)
                .anyMatch(step -> step.canBeJudged() && !step.reachedBy(value));
    }

    /** The share of the whole way that should be behind on a day: straight from step to step, and never less than before. */
    BigDecimal expected(LocalDate day) {
        Post before = null;
        for (Post post : posts()) {
            if (!post.day().isBefore(day)) {
                return before == null ? BigDecimal.ZERO : between(before, post, day);
            }
            before = post;
        }
        return before == null ? BigDecimal.ZERO : before.share();
    }

    private List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        if (startOn == null) {
            return posts;
        }
        posts.add(new Post(startOn, BigDecimal.ZERO));
        for (Step step : steps) {
            LocalDate day = step.dueOn();
            if (day != null && day.isAfter(startOn) && goal(step).canBeJudged()) {
                posts.add(new Post(day, share(step).max(posts.getLast().share())));
            }
        }
        return posts;
    }

    private BigDecimal share(Step step) {
        BigDecimal value = step.value();
        return value == null || step.equals(steps.getLast()) ? BigDecimal.ONE : nearness(value);
    }

    private static BigDecimal between(Post from, Post to, LocalDate day) {
        BigDecimal part = BigDecimal.valueOf(ChronoUnit.DAYS.between(from.day(), day))
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(from.day(), to.day())), MathContext.DECIMAL64);
        return from.share().add(to.share().subtract(from.share()).multiply(part));
    }

    private static boolean isOnTheWay(Step step, Step end) {
        return step == end
                || step.dueOn() != null && (end.dueOn() == null || step.dueOn().isBefore(end.dueOn()));
    }

    private Goal goal(Step step) {
        return new Goal(step.comparison(), step.value(), step.valueTo(), direction, startOn, step.dueOn());
    }
}
