package vn.tiendo.indicator.explanation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.explanation.Explanation.Answer;
import vn.tiendo.indicator.explanation.Explanation.DefinitionUsed;
import vn.tiendo.indicator.explanation.Explanation.IndicatorRef;
import vn.tiendo.indicator.explanation.Explanation.Kind;
import vn.tiendo.indicator.explanation.Explanation.Result;
import vn.tiendo.indicator.explanation.Explanation.Subject;
import vn.tiendo.indicator.measurement.Measurement;
import vn.tiendo.indicator.measurement.MeasurementQueries;
import vn.tiendo.indicator.measurement.MeasurementView;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** Answers "why is this number 71.4 %?" within the caller's scope. */
@ApplicationScoped
class Explanations {
    private final MeasurementQueries measurements;
    private final Indicators indicators;
    private final Contributors contributors;
    private final Inside inside;

    Explanations(MeasurementQueries measurements, Indicators indicators, Contributors contributors, Inside inside) {
        this.measurements = measurements;
        this.indicators = indicators;
        this.contributors = contributors;
        this.inside = inside;
    }

    /** 404 outside the scope. */
    @WithTransaction
    Uni<Explanation> measurement(UUID id, OrgScope scope) {
        return measurements
                .get(id, scope)
                .chain(measured -> indicators
                        .versions(List.of(measured.indicator().code()))
                        .map(known ->
                                used(known.getOrDefault(measured.indicator().code(), List.of()), measured))
                        .chain(used -> contributors
                                .of(List.of(id), new PageRequest())
                                .chain(found -> inside.of(found.page().items().getFirst(), used.definition(), null)
                                        .map(parts -> explain(measured, used, found, parts)))));
    }

    private static DefinitionVersion used(List<DefinitionVersion> versions, MeasurementView measured) {
        return versions.stream()
                .filter(one -> one.version() == measured.definitionVersion())
                .findFirst()
                .orElseGet(() -> DefinitionVersion.on(measured.windowTo(), versions));
    }

    private static Explanation explain(
            MeasurementView measured, DefinitionVersion used, Contributors.Found found, Inside.Parts parts) {
        Formula.Numbers numbers = new Formula.Numbers(measured.value(), measured.numerator(), measured.denominator());
        return new Explanation(
                subject(measured),
                Result.of(
                        Answer.valueOf(measured.answer().name()),
                        numbers,
                        measured.state() == Measurement.State.PROVISIONAL,
                        measured.kind() == Measurement.Kind.ESTIMATED,
                        null),
                formula(used, measured.source(), numbers),
                DefinitionUsed.of(used),
                null,
                found.page().items(),
                found.total(),
                found.page().next(),
                List.of(),
                parts.work(),
                Change.of(found.page().items(), List.of(), parts.work()),
                parts.versions());
    }

    private static Formula formula(DefinitionVersion used, Measurement.Origin source, Formula.Numbers numbers) {
        return source == Measurement.Origin.PLATFORM
                        && used.definition().details().computation() != null
                ? Formula.counted(used.definition(), numbers)
                : Formula.ofOne(used.definition(), numbers);
    }

    private static Subject subject(MeasurementView measured) {
        MeasurementView.IndicatorRef indicator = measured.indicator();
        return new Subject(
                Kind.MEASUREMENT,
                measured.id(),
                null,
                new IndicatorRef(indicator.code(), indicator.name(), indicator.unit()),
                measured.organization(),
                measured.windowFrom(),
                measured.windowTo(),
                measured.breakdown());
    }
}
