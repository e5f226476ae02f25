package vn.tiendo.plan.contradiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.organization.OrganizationLevel;
import vn.tiendo.plan.target.TargetView;
import vn.tiendo.plan.target.Terms;

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
                if (sameBodies(target, other) && onAnyLevel(target, other, level -> twoValues(target, other, level))) {
                    found.add(new Contradiction(Conflict.TWO_VALUES, target.id(), other.id(), other.planId()));
                }
            }
        }
    }

    private static void against(TargetView target, TargetView base, Collection<Contradiction> found) {
        if (!sameBodies(target, base)) {
            return;
        }
        if (onAnyLevel(target, base, level -> weaker(target, base, level))) {
            found.add(new Contradiction(Conflict.WEAKER_THAN_BASE, target.id(), base.id(), base.planId()));
        } else if (onAnyLevel(target, base, level -> later(target, base, level))) {
            found.add(new Contradiction(Conflict.LATER_THAN_BASE, target.id(), base.id(), base.planId()));
        }
    }

    /** Something about the bodies of one level; with null, of those for whose level nothing is said of its own. */
    private interface OfLevel {
        boolean holds(@Nullable OrganizationLevel level);
    }

    private static boolean onAnyLevel(TargetView a, TargetView b, OfLevel what) {
        return what.holds(null)
                || Stream.concat(a.terms().named().stream(), b.terms().named().stream())
                        .distinct()
                        .anyMatch(what::holds);
    }

    private static boolean twoValues(TargetView target, TargetView other, @Nullable OrganizationLevel level) {
        return target.terms().steps(level).stream()
                .anyMatch(step -> other.terms().steps(level).stream()
                        .anyMatch(against -> Objects.equals(step.dueOn(), against.dueOn())
                                && step.demand().isComparableWith(against.demand())
                                && !step.demand().isSameAs(against.demand())));
    }

    /** What is due before a step of the base is on the way there: it is held against the steps that are due by then. */
    private static boolean weaker(TargetView target, TargetView base, @Nullable OrganizationLevel level) {
        return target.terms().steps(level).stream()
                .anyMatch(step -> base.terms().steps(level).stream()
                        .anyMatch(against -> !earlier(step.dueOn(), against.dueOn())
                                && step.demand().isWeakerThan(against.demand())));
    }

    private static boolean later(TargetView target, TargetView base, @Nullable OrganizationLevel level) {
        List<Terms.Step> steps = target.terms().steps(level);
        return base.terms().steps(level).stream()
                .anyMatch(against -> steps.stream()
                        .filter(step -> step.demand().isComparableWith(against.demand())
                                && step.demand().isSameAs(against.demand()))
                        .findFirst()
                        .filter(step -> earlier(against.dueOn(), step.dueOn()))
                        .isPresent());
    }

    /** Bodies that are both named and not the same may each have a value of their own. */
    private static boolean sameBodies(TargetView a, TargetView b) {
        Set<UUID> bodies = bodies(a);
        Set<UUID> others = bodies(b);
        boolean sameClass = a.reporterClass() != null && a.reporterClass().equals(b.reporterClass());
        return sameClass
                || bodies.isEmpty()
                || others.isEmpty()
                || bodies.stream().anyMatch(others::contains);
    }

    private static Set<UUID> bodies(TargetView target) {
        return Stream.concat(Stream.ofNullable(target.reporter()), target.reporters().stream())
                .map(OrganizationRef::id)
                .collect(Collectors.toSet());
    }

    private static boolean earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a != null && b != null && a.isBefore(b);
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
