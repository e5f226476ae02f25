package vn.tiendo.indicator.explanation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.explanation.Explanation.Answer;
import vn.tiendo.indicator.explanation.Explanation.DefinitionUsed;
import vn.tiendo.indicator.explanation.Explanation.IndicatorRef;
import vn.tiendo.indicator.explanation.Explanation.Kind;
import vn.tiendo.indicator.explanation.Explanation.Missing;
import vn.tiendo.indicator.explanation.Explanation.Result;
import vn.tiendo.indicator.explanation.Explanation.Subject;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.status.RuleBook;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.indicator.target.Alternatives;
import vn.tiendo.indicator.target.TargetQueries;
import vn.tiendo.indicator.target.TargetView;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** Why a target has its status: what was said, by which rules it was judged, and what would give it another one. */
@ApplicationScoped
class TargetExplanations {
    private final TargetQueries targets;
    private final Alternatives alternatives;
    private final RuleSets ruleSets;
    private final Indicators indicators;
    private final Contributors contributors;
    private final Inside inside;

    TargetExplanations(
            TargetQueries targets,
            Alternatives alternatives,
            RuleSets ruleSets,
            Indicators indicators,
            Contributors contributors,
            Inside inside) {
        this.targets = targets;
        this.alternatives = alternatives;
        this.ruleSets = ruleSets;
        this.indicators = indicators;
        this.contributors = contributors;
        this.inside = inside;
    }

    /** What a target stands on. */
    private record Ground(
            @Nullable DefinitionVersion definition,
            RuleBook rules,
            Contributors.Found found,
            Alternatives.OfTarget alternatives) {}

    /**
     * 404 outside the scope; of many bodies the figures of those that the caller sees.
     *
     * @param asOf by what was asked and known at the end of this day; null for now
     */
    @WithTransaction
    Uni<Explanation> target(UUID id, @Nullable LocalDate asOf, PageRequest page, OrgScope scope) {
        return targets.get(id, asOf, scope)
                .chain(target -> ground(target, asOf, page, scope)
                        .chain(ground -> parts(target, ground, asOf).map(parts -> explain(target, ground, parts))));
    }

    private Uni<Ground> ground(TargetView target, @Nullable LocalDate asOf, PageRequest page, OrgScope scope) {
        List<String> codes = target.indicator() == null
                ? List.of()
                : List.of(target.indicator().code());
        @Nullable String code = codes.stream().findFirst().orElse(null);
        return indicators
                .versions(codes)
                .chain(versions -> ruleSets.books(codes)
                        .chain(books -> contributors(target.id(), asOf, page, scope)
                                .chain(found -> alternatives(target, asOf)
                                        .map(other -> new Ground(
                                                code == null
                                                        ? null
                                                        : definition(
                                                                target, found, versions.getOrDefault(code, List.of())),
                                                books.of(code),
                                                found,
                                                other)))));
    }

    private Uni<Contributors.Found> contributors(
            UUID target, @Nullable LocalDate asOf, PageRequest page, OrgScope scope) {
        return asOf == null
                ? contributors.ofTarget(target, scope, page)
                : targets.measurements(target, asOf)
                        .chain(stood -> contributors.ofTarget(target, stood, asOf, scope, page));
    }

    /** A target that is not in force any more keeps its status whatever happens. */
    private Uni<Alternatives.OfTarget> alternatives(TargetView target, @Nullable LocalDate asOf) {
        return target.inForce()
                ? alternatives.of(target.id(), asOf)
                : Uni.createFrom().item(Alternatives.OfTarget.NONE);
    }

    private static @Nullable DefinitionVersion definition(
            TargetView target, Contributors.Found found, List<DefinitionVersion> versions) {
        LocalDate day = found.page().items().stream()
                .map(Contributor::windowTo)
                .findFirst()
                .orElse(target.startOn());
        return versions.isEmpty() ? null : DefinitionVersion.on(day, versions);
    }

    private Uni<Inside.Parts> parts(TargetView target, Ground ground, @Nullable LocalDate asOf) {
        List<Contributor> found = ground.found().page().items();
        DefinitionVersion definition = ground.definition();
        return target.reporters().size() == 1 && found.size() == 1 && definition != null
                ? inside.of(found.getFirst(), definition.definition(), asOf)
                : Uni.createFrom().item(Inside.Parts.NONE);
    }

    private static Explanation explain(TargetView target, Ground ground, Inside.Parts parts) {
        List<Contributor> found = ground.found().page().items();
        List<Missing> missing = missing(target);
        return new Explanation(
                subject(target),
                result(target, ground.found()),
                formula(target, ground),
                ground.definition() == null ? null : DefinitionUsed.of(ground.definition()),
                AppliedRule.of(target, ground.definition(), ground.rules()),
                found,
                ground.found().total(),
                ground.found().page().next(),
                missing,
                parts.work(),
                Stream.concat(
                                Change.of(ground.alternatives(), target.status()),
                                Change.of(found, missing, parts.work()).stream())
                        .toList(),
                parts.versions());
    }

    private static Subject subject(TargetView target) {
        TargetView.IndicatorRef indicator = target.indicator();
        return new Subject(
                Kind.TARGET,
                target.id(),
                target.name(),
                indicator == null ? null : new IndicatorRef(indicator.code(), indicator.name(), indicator.unit()),
                target.reporter(),
                target.startOn(),
                target.dueOn(),
                null);
    }

    /** The value of one body; many have none together. */
    private static Result result(TargetView target, Contributors.Found found) {
        Contributor one = single(target, found);
        return new Result(
                one == null ? Answer.MISSING : Answer.valueOf(one.answer()),
                one == null ? null : one.value(),
                one == null ? null : one.numerator(),
                one == null ? null : one.denominator(),
                found.provisional() > 0,
                found.page().items().stream().anyMatch(Contributor::isEstimated),
                target.status(),
                target.reason(),
                target.statusAsOf(),
                target.counts());
    }

    private static @Nullable Contributor single(TargetView target, Contributors.Found found) {
        return target.reporters().size() == 1
                ? found.page().items().stream().findFirst().orElse(null)
                : null;
    }

    private static Formula formula(TargetView target, Ground ground) {
        Contributor one = single(target, ground.found());
        if (target.reporters().size() > 1) {
            return Formula.ofStatuses();
        }
        DefinitionVersion definition = ground.definition();
        return Formula.ofOne(
                definition == null ? null : definition.definition(),
                one == null
                        ? Formula.Numbers.NONE
                        : new Formula.Numbers(one.value(), one.numerator(), one.denominator()));
    }

    private static List<Missing> missing(TargetView target) {
        return target.reporters().stream()
                .filter(one -> one.value() == null
                        && (one.status() == TargetStatus.NOT_DUE || one.status() == TargetStatus.NO_DATA))
                .map(one -> new Missing(
                        one.organization(),
                        target.indicator() == null ? null : target.indicator().code(),
                        String.valueOf(one.reason())))
                .toList();
    }
}
