package vn.tiendo.plan.coverage;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.coverage.CoverageSelect.Answer;
import vn.tiendo.plan.coverage.CoverageSelect.Body;
import vn.tiendo.plan.coverage.CoverageView.AnswerView;
import vn.tiendo.plan.coverage.CoverageView.Asked;
import vn.tiendo.plan.coverage.CoverageView.Cell;
import vn.tiendo.plan.coverage.CoverageView.TargetName;
import vn.tiendo.plan.coverage.comparison.Comparison;
import vn.tiendo.plan.coverage.comparison.Goal;
import vn.tiendo.plan.coverage.comparison.Outcome;
import vn.tiendo.plan.target.TargetView;
import vn.tiendo.plan.target.Terms;

/** Targets times bodies, in the order of the document and then of the codes; each is judged when it is looked at. */
final class CoverageMatrix {
    private record Place(UUID target, UUID body) {}

    private final List<TargetView> targets;
    private final List<Body> bodies;
    private final Map<Place, List<Answer>> answers;
    private final Map<UUID, Set<UUID>> members;

    CoverageMatrix(List<TargetView> targets, List<Body> bodies, List<Answer> answers) {
        this.targets = targets;
        this.bodies = bodies;
        this.answers = answers.stream().collect(Collectors.groupingBy(one -> new Place(one.base(), one.body())));
        this.members = targets.stream()
                .collect(Collectors.toMap(
                        TargetView::id,
                        target -> target.reporters().stream()
                                .map(OrganizationRef::id)
                                .collect(Collectors.toSet())));
    }

    Stream<Cell> cells() {
        return targets.stream().flatMap(target -> bodies.stream().map(body -> cell(target, body)));
    }

    Map<Verdict, Long> counts() {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
        cells().forEach(cell -> counts.merge(cell.verdict(), 1L, Long::sum));
        return counts;
    }

    private Cell cell(TargetView target, Body body) {
        List<Terms.Step> asked = target.terms().steps(body.level());
        List<Answer> found = answers.getOrDefault(new Place(target.id(), body.id()), List.of());
        boolean linked = found.stream().anyMatch(Answer::linked);
        List<Answer> counted =
                found.stream().filter(answer -> answer.linked() == linked).toList();
        if (asked.isEmpty()) {
            return cell(target, body, Verdict.NOT_APPLICABLE, Why.LEVEL, asked, List.of());
        }
        if (counted.isEmpty()) {
            Why why = excused(target, body);
            return why != null
                    ? cell(target, body, Verdict.NOT_APPLICABLE, why, asked, List.of())
                    : cell(
                            target,
                            body,
                            Verdict.MISSING,
                            body.planned() ? Why.NO_TARGET : Why.NO_PLAN,
                            asked,
                            List.of());
        }
        return judged(target, body, asked, counted);
    }

    private @Nullable Why excused(TargetView target, Body body) {
        if (target.reporterClass() != null
                && !members.getOrDefault(target.id(), Set.of()).contains(body.id())) {
            return Why.CLASS;
        }
        return target.validity() != null && target.validity().condition() != null ? Why.CONDITION : null;
    }

    private static Cell judged(TargetView target, Body body, List<Terms.Step> asked, List<Answer> counted) {
        Goal base = Goals.of(target.kind(), target.terms(), asked, target.indicator());
        List<Outcome> outcomes = counted.stream()
                .map(answer -> Comparison.of(goal(answer, body), base))
                .toList();
        List<AnswerView> views = java.util.stream.IntStream.range(0, counted.size())
                .mapToObj(nth -> view(counted.get(nth), body, outcomes.get(nth)))
                .sorted(Comparator.comparing(AnswerView::target))
                .toList();
        Outcome best = Comparison.best(outcomes);
        boolean inWords = counted.stream()
                .map(answer -> goal(answer, body))
                .anyMatch(own -> own instanceof Goal.Words || own instanceof Goal.Reference);
        boolean said = inWords || base instanceof Goal.Words || base instanceof Goal.Reference;
        Why why =
                best == Outcome.INCOMPARABLE ? Why.NOT_COMPARABLE : best == Outcome.SAME && said ? Why.IN_WORDS : null;
        return cell(target, body, verdict(best), why, asked, views);
    }

    private static Goal goal(Answer answer, Body body) {
        Terms terms = answer.terms();
        return Goals.of(answer.kind(), terms, Goals.ownSteps(terms, body.level()), answer.indicator());
    }

    /** Where something is lacking it is weaker, whatever else it asks for more. */
    private static Verdict verdict(Outcome outcome) {
        return switch (outcome) {
            case SAME, INCOMPARABLE -> Verdict.PICKED_UP;
            case WEAKER, MIXED -> Verdict.WEAKER;
            case STRONGER -> Verdict.STRONGER;
        };
    }

    private static AnswerView view(Answer answer, Body body, Outcome outcome) {
        return new AnswerView(
                answer.plan(),
                answer.id(),
                answer.name(),
                answer.linked(),
                verdict(outcome),
                Asked.of(Goals.ownSteps(answer.terms(), body.level())));
    }

    private static Cell cell(
            TargetView target,
            Body body,
            Verdict verdict,
            @Nullable Why why,
            List<Terms.Step> asked,
            List<AnswerView> answers) {
        String code = target.indicator() == null ? null : target.indicator().code();
        return new Cell(
                new TargetName(target.id(), target.position(), target.name(), code),
                new OrganizationRef(body.id(), body.code(), body.name()),
                verdict,
                why,
                Asked.of(asked),
                answers);
    }
}
