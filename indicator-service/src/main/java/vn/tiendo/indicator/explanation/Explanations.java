package vn.tiendo.indicator.explanation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.measurement.MeasurementQueries;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.indicator.ruleset.RuleSets;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.indicator.status.RuleBook;
import vn.tiendo.indicator.status.StatusRule;
import vn.tiendo.indicator.target.TargetQueries;
import vn.tiendo.indicator.target.TargetView;
import vn.tiendo.kit.scope.OrgScope;

/** Answers "why is this number 71.4 %?" within the caller's scope. */
@ApplicationScoped
class Explanations {
    private final MeasurementQueries measurements;
    private final TargetQueries targets;
    private final Indicators indicators;
    private final RuleSets ruleSets;
    private final Sources sources;

    Explanations(
            MeasurementQueries measurements,
            TargetQueries targets,
            Indicators indicators,
            RuleSets ruleSets,
            Sources sources) {
        this.measurements = measurements;
        this.ruleSets = ruleSets;
        this.targets = targets;
        this.indicators = indicators;
        this.sources = sources;
    }

    @WithTransaction
    Uni<MeasurementExplanation> measurement(UUID id, OrgScope scope) {
        return measurements
                .get(id, scope)
                .chain(measured -> sources.versions(id)
                        .chain(versions -> sources.report(measured.reportId(), measured.reportVersion())
                                .chain(report -> indicators
                                        .known(List.of(measured.indicator().code()))
                                        .map(known -> explain(measured, known, report, versions)))));
    }

    @WithTransaction
    Uni<TargetExplanation> target(UUID id, OrgScope scope) {
        return targets.get(id, scope)
                .chain(target -> direction(target)
                        .chain(direction -> book(target).map(book -> rule(target, direction, book)))
                        .chain(rule -> explain(target, rule, scope)));
    }

    private Uni<TargetExplanation> explain(TargetView target, TargetExplanation.Rule rule, OrgScope scope) {
        return target.measurement() == null
                ? Uni.createFrom().item(new TargetExplanation(target, rule, null))
                : measurement(target.measurement().id(), scope)
                        .map(measured -> new TargetExplanation(target, rule, measured));
    }

    private Uni<RuleBook> book(TargetView target) {
        return ruleSets.books(
                        target.indicator() == null
                                ? List.of()
                                : List.of(target.indicator().code()))
                .map(books -> books.of(
                        target.indicator() == null ? null : target.indicator().code()));
    }

    private Uni<Direction> direction(TargetView target) {
        return target.indicator() == null
                ? Uni.createFrom().item(Direction.UP)
                : indicators
                        .known(List.of(target.indicator().code()))
                        .map(known -> known.values().stream()
                                .findFirst()
                                .map(Definition::direction)
                                .orElse(Direction.UP));
    }

    /** What is asked of the body that reports it, where one does; else what is asked of all. */
    private static TargetExplanation.Rule rule(TargetView target, Direction direction, RuleBook book) {
        LocalDate judgedOn = target.statusAsOf();
        RuleBook.Edition edition = book.on(judgedOn == null ? target.startOn() : judgedOn);
        TargetView.StepView asked = target.reporters().size() == 1
                ? target.reporters().getFirst().goal()
                : new TargetView.StepView(target.evalComparator(), target.value(), target.valueTo(), target.dueOn());
        return new TargetExplanation.Rule(
                asked.comparator(),
                asked.value(),
                asked.valueTo(),
                direction,
                target.startOn(),
                asked.dueOn(),
                edition.indicatorCode(),
                edition.version(),
                target.reporters().size() > 1 ? null : decisive(target, edition));
    }

    /** The one that says this status for this reason. */
    private static StatusRule.@Nullable When decisive(TargetView target, RuleBook.Edition edition) {
        return edition.rules() == null
                ? null
                : edition.rules().rules().stream()
                        .filter(rule -> rule.status().name().equals(target.status())
                                && rule.reason().name().equals(target.reason()))
                        .map(StatusRule::when)
                        .findFirst()
                        .orElse(null);
    }

    private static MeasurementExplanation explain(
            MeasurementView measured,
            Map<String, Definition> known,
            MeasurementExplanation.@Nullable Source report,
            List<MeasurementExplanation.Version> versions) {
        Definition definition = known.values().iterator().next();
        return new MeasurementExplanation(
                measured,
                Formula.of(definition, measured),
                List.of(new MeasurementExplanation.Contributor(
                        measured.organization(),
                        measured.id(),
                        measured.numerator(),
                        measured.denominator(),
                        measured.value())),
                report,
                versions);
    }
}
