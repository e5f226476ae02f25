package vn.tiendo.plan.coverage.comparison;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.tiendo.plan.coverage.comparison.Goal.Numbers;
import vn.tiendo.plan.coverage.comparison.Goal.Reference;
import vn.tiendo.plan.coverage.comparison.Goal.Step;
import vn.tiendo.plan.coverage.comparison.Goal.Way;
import vn.tiendo.plan.coverage.comparison.Goal.Words;
import vn.tiendo.plan.coverage.comparison.Goal.Yes;

/**
 * Which of two goals asks for more. They are held against each other on every day on which one of them becomes due: asking
 * for as much later is asking for less until then. The outcome turns round when the two change places.
 */
public final class Comparison {
    private Comparison() {}

    /** How {@code own} stands to {@code base}. */
    public static Outcome of(Goal own, Goal base) {
        if (own instanceof Reference || base instanceof Reference || own instanceof Words || base instanceof Words) {
            return Outcome.SAME;
        }
        if (own instanceof Yes mine && base instanceof Yes theirs) {
            return Outcome.of(due(theirs).compareTo(due(mine)));
        }
        return own instanceof Numbers mine && base instanceof Numbers theirs
                ? numbers(mine, theirs)
                : Outcome.INCOMPARABLE;
    }

    private static LocalDate due(Yes goal) {
        return goal.dueOn() == null ? LocalDate.MAX : goal.dueOn();
    }

    private static Outcome numbers(Numbers own, Numbers base) {
        Unit mine = Unit.of(own.unit());
        Unit theirs = Unit.of(base.unit());
        boolean opposed = own.way() != null && base.way() != null && own.way() != base.way();
        if (opposed || mine != null && theirs != null && !mine.of().equals(theirs.of())) {
            return Outcome.INCOMPARABLE;
        }
        // who writes no unit means the other's
        BigDecimal ofMine = mine == null || theirs == null ? BigDecimal.ONE : mine.factor();
        BigDecimal ofTheirs = mine == null || theirs == null ? BigDecimal.ONE : theirs.factor();
        Look look = look(own, base);
        return Stream.concat(own.steps().stream(), base.steps().stream())
                .map(Step::due)
                .distinct()
                .map(day -> look.at(own.on(day).times(ofMine), base.on(day).times(ofTheirs)))
                .reduce(Outcome.SAME, Comparison::together);
    }

    private static Outcome together(Outcome before, Outcome next) {
        return before == Outcome.INCOMPARABLE || next == Outcome.INCOMPARABLE ? Outcome.INCOMPARABLE : before.and(next);
    }

    /** How two demands of one day are looked at. */
    private interface Look {
        Outcome at(Bounds own, Bounds base);
    }

    /**
     * Where more is better, floors count and a cap is no demand; where less is, caps. The indicator says which, or else the
     * demands: one that has only a floor rises. Where neither says, the narrower one asks for more.
     */
    private static Look look(Numbers own, Numbers base) {
        List<Bounds> all = Stream.concat(own.steps().stream(), base.steps().stream())
                .map(Step::bounds)
                .toList();
        Way way = own.way() != null ? own.way() : base.way();
        boolean rises = way == Way.UP || way == null && all.stream().anyMatch(Bounds::rises);
        boolean falls = way == Way.DOWN || way == null && all.stream().anyMatch(Bounds::falls);
        if (rises && falls
                || rises && all.stream().anyMatch(Bounds::falls)
                || falls && all.stream().anyMatch(Bounds::rises)) {
            return (mine, theirs) -> Outcome.INCOMPARABLE;
        }
        return rises
                ? Bounds::floorAgainst
                : falls
                        ? Bounds::capAgainst
                        : (mine, theirs) -> mine.floorAgainst(theirs).and(mine.capAgainst(theirs));
    }

    /** The most that several answers to one goal come to: one that does is enough. */
    public static Outcome best(List<Outcome> outcomes) {
        return outcomes.stream()
                .min(Comparator.comparing(outcome -> switch (outcome) {
                    case STRONGER -> 0;
                    case SAME -> 1;
                    case INCOMPARABLE -> 2;
                    case MIXED -> 3;
                    case WEAKER -> 4;
                }))
                .orElseThrow();
    }
}
