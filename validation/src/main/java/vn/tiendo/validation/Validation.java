package vn.tiendo.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds a figure against rules. What a rule cannot know, because nothing was said of it, it does not find broken. */
public final class Validation {
    /** Windows of nearly as many days are of one period: months have 28 to 31. */
    static final long SAME_PERIOD = 4;

    private Validation() {}

    /** The rules that the figure breaks, in their order. */
    public static List<Violation> check(List<Rule> rules, Claim claim) {
        return rules.stream()
                .filter(rule -> rule.severity() != Severity.OFF)
                .flatMap(rule -> observed(rule, claim)
                        .map(seen -> new Violation(
                                rule.kind(),
                                rule.severity(),
                                plain(seen.observed()),
                                plain(seen.expected()),
                                rule.text()))
                        .stream())
                .toList();
    }

    private record Seen(
            @Nullable BigDecimal observed, @Nullable BigDecimal expected) {}

    private static Optional<Seen> observed(Rule rule, Claim claim) {
        return switch (rule.kind()) {
            case BOUNDS -> bounds(rule, claim.figure().value());
            case NUMERATOR_WITHIN_DENOMINATOR -> within(claim.figure());
            case DENOMINATOR_POSITIVE -> positive(claim.figure());
            case ON_SCALE -> onScale(rule, claim.figure().value());
            case JUMP -> jump(rule, claim);
            case NEVER_FALLS -> falls(claim);
            case PARENT_AGAINST_CHILDREN -> family(rule, claim);
            case SAME_FIGURE -> same(rule, claim);
            case AT_THRESHOLD -> atThreshold(claim);
            case LATE_JUMP -> lateJump(rule, claim);
            case DENOMINATOR_SHRINKS -> shrinks(rule, claim);
        };
    }

    private static Optional<Seen> bounds(Rule rule, BigDecimal value) {
        if (rule.limit() != null && value.compareTo(rule.limit()) < 0) {
            return seen(value, rule.limit());
        }
        return rule.upper() != null && value.compareTo(rule.upper()) > 0 ? seen(value, rule.upper()) : Optional.empty();
    }

    private static Optional<Seen> within(Claim.Figure figure) {
        BigDecimal above = figure.numerator();
        BigDecimal below = figure.denominator();
        boolean broken = above != null && below != null && (above.signum() < 0 || above.compareTo(below) > 0);
        return broken ? seen(above, below) : Optional.empty();
    }

    private static Optional<Seen> positive(Claim.Figure figure) {
        BigDecimal below = figure.denominator();
        return below != null && below.signum() <= 0 ? seen(below, BigDecimal.ZERO) : Optional.empty();
    }

    private static Optional<Seen> onScale(Rule rule, BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0 ? seen(value, null) : bounds(rule, value);
    }

    private static Optional<Seen> jump(Rule rule, Claim claim) {
        return claim.last(SAME_PERIOD)
                .flatMap(last -> share(claim.figure().value().subtract(last.value()), last.value()))
                .filter(moved -> above(moved.abs(), rule.limit()))
                .flatMap(moved -> seen(moved, rule.limit()));
    }

    /** Of a ratio each part runs up. */
    private static Optional<Seen> falls(Claim claim) {
        return claim.beforeInCycle().flatMap(last -> {
            Claim.Figure now = claim.figure();
            if (now.numerator() != null
                    && now.denominator() != null
                    && last.numerator() != null
                    && last.denominator() != null) {
                return now.numerator().compareTo(last.numerator()) < 0
                        ? seen(now.numerator(), last.numerator())
                        : now.denominator().compareTo(last.denominator()) < 0
                                ? seen(now.denominator(), last.denominator())
                                : Optional.empty();
            }
            return now.value().compareTo(last.value()) < 0 ? seen(now.value(), last.value()) : Optional.empty();
        });
    }

    private static Optional<Seen> family(Rule rule, Claim claim) {
        BigDecimal own = claim.figure().counted();
        Claim.Family family = claim.family();
        return Stream.of(apart(own, family.children()), apart(family.siblings(), family.parent()))
                .flatMap(Optional::stream)
                .filter(share -> above(share, rule.limit()))
                .findFirst()
                .flatMap(share -> seen(share, rule.limit()));
    }

    private static Optional<Seen> same(Rule rule, Claim claim) {
        int needed = rule.figures();
        List<Claim.Figure> others = claim.alike(SAME_PERIOD).limit(needed - 1L).toList();
        boolean same = others.size() == needed - 1 && others.stream().allMatch(other -> other.isSameAs(claim.figure()));
        return same ? seen(claim.figure().value(), BigDecimal.valueOf(needed)) : Optional.empty();
    }

    private static Optional<Seen> atThreshold(Claim claim) {
        BigDecimal value = claim.figure().value();
        return claim.goals().stream()
                .filter(goal -> goal.level().compareTo(value) == 0)
                .findFirst()
                .flatMap(goal -> seen(value, goal.level()));
    }

    private static Optional<Seen> lateJump(Rule rule, Claim claim) {
        long days = rule.periods() == null ? 15 : rule.periods();
        boolean late = claim.goals().stream()
                .map(Claim.Goal::dueOn)
                .anyMatch(due -> due != null
                        && !claim.figure().day().isAfter(due)
                        && ChronoUnit.DAYS.between(claim.figure().day(), due) <= days);
        return late
                ? claim.last(SAME_PERIOD)
                        .flatMap(last -> share(claim.figure().value().subtract(last.value()), last.value()))
                        .map(moved -> claim.higherIsBetter() ? moved : moved.negate())
                        .filter(moved -> above(moved, rule.limit()))
                        .flatMap(moved -> seen(moved, rule.limit()))
                : Optional.empty();
    }

    private static Optional<Seen> shrinks(Rule rule, Claim claim) {
        return claim.last(SAME_PERIOD).flatMap(last -> {
            BigDecimal now = claim.figure().denominator();
            BigDecimal then = last.denominator();
            int moved = claim.figure().value().compareTo(last.value());
            boolean better = claim.higherIsBetter() ? moved > 0 : moved < 0;
            return now == null || then == null || !better
                    ? Optional.empty()
                    : share(then.subtract(now), then)
                            .filter(share -> above(share, rule.limit()))
                            .flatMap(share -> seen(share, rule.limit()));
        });
    }

    private static Optional<BigDecimal> apart(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return Optional.empty();
        }
        return share(one.subtract(other).abs(), one.abs().max(other.abs()));
    }

    /** Nothing when there is nothing to have a share of. */
    private static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? Optional.empty() : Optional.of(part.divide(whole.abs(), MathContext.DECIMAL64));
    }

    private static boolean above(BigDecimal share, @Nullable BigDecimal limit) {
        return limit != null && share.compareTo(limit) > 0;
    }

    private static Optional<Seen> seen(@Nullable BigDecimal observed, @Nullable BigDecimal expected) {
        return Optional.of(new Seen(observed, expected));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
