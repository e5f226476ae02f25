package vn.tiendo.plan.contradiction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.TargetView;

/**
 * Two targets that cannot both be meant; somebody should look.
 *
 * @param target of the plan itself
 * @param other the target that it is held against, of the plan {@code otherPlan}
 */
public record Contradiction(Conflict kind, UUID target, UUID other, UUID otherPlan) {
    /** What is wrong. */
    public enum Conflict {
        /** One thing, one body, one day, two values: plans are known to say so. */
        TWO_VALUES,
        /** It asks for less than a plan that this one implements. */
        WEAKER_THAN_BASE,
        /** It asks for the same as a plan that this one implements, but later. */
        LATER_THAN_BASE
    }

    /** @param bases targets of the plans that this one implements */
    public static List<Contradiction> of(List<TargetView> own, List<TargetView> bases) {
        List<Contradiction> found = new ArrayList<>();
        own.stream()
                .collect(Collectors.groupingBy(Contradiction::subject))
                .values()
                .forEach(alike -> inside(alike, found));
        Map<String, List<TargetView>> above = bases.stream()
                .filter(base -> code(base) != null)
                .collect(Collectors.groupingBy(Contradiction::subject));
        own.stream()
                .filter(target -> code(target) != null)
                .forEach(target ->
                        above.getOrDefault(subject(target), List.of()).forEach(base -> against(target, base, found)));
        return List.copyOf(found);
    }

    private static void inside(List<TargetView> alike, Collection<Contradiction> found) {
        for (int first = 0; first < alike.size(); first++) {
            for (TargetView other : alike.subList(first + 1, alike.size())) {
                TargetView target = alike.get(first);
                boolean sameDay = Objects.equals(target.dueOn(), other.dueOn());
                if (comparable(target, other) && sameDay && !sameGoal(target, other)) {
                    found.add(new Contradiction(Conflict.TWO_VALUES, target.id(), other.id(), other.planId()));
                }
            }
        }
    }

    private static void against(TargetView target, TargetView base, Collection<Contradiction> found) {
        if (!comparable(target, base) || earlier(target.dueOn(), base.dueOn())) {
            return; // what is due before the base is a step on the way there
        }
        if (weaker(target, base)) {
            found.add(new Contradiction(Conflict.WEAKER_THAN_BASE, target.id(), base.id(), base.planId()));
        } else if (sameGoal(target, base) && earlier(base.dueOn(), target.dueOn())) {
            found.add(new Contradiction(Conflict.LATER_THAN_BASE, target.id(), base.id(), base.planId()));
        }
    }

    /** Bodies that are both named and not the same may each have a value of their own. */
    private static boolean comparable(TargetView a, TargetView b) {
        boolean sameBody = a.reporter() == null
                || b.reporter() == null
                || a.reporter().id().equals(b.reporter().id());
        return sameBody && Objects.equals(a.unit(), b.unit()) && a.value() != null && b.value() != null;
    }

    private static boolean sameGoal(TargetView a, TargetView b) {
        return a.evalComparator() == b.evalComparator() && same(a.value(), b.value()) && same(a.valueTo(), b.valueTo());
    }

    private static boolean weaker(TargetView target, TargetView base) {
        int order = Objects.requireNonNull(target.value()).compareTo(Objects.requireNonNull(base.value()));
        return rises(target) && rises(base) && order < 0 || falls(target) && falls(base) && order > 0;
    }

    private static boolean rises(TargetView target) {
        return target.evalComparator() == Comparator.AT_LEAST || target.evalComparator() == Comparator.MORE;
    }

    private static boolean falls(TargetView target) {
        return target.evalComparator() == Comparator.AT_MOST || target.evalComparator() == Comparator.LESS;
    }

    private static boolean earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isBefore(b);
    }

    private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    /** What it is about: its indicator, or its words where it names none. */
    private static String subject(TargetView target) {
        String code = code(target);
        return code == null ? target.name().strip().toLowerCase(Locale.ROOT) : code;
    }

    private static @Nullable String code(TargetView target) {
        return target.indicator() == null ? null : target.indicator().code();
    }
}
