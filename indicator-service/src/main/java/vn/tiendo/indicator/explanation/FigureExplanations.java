package vn.tiendo.indicator.explanation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.catalogue.Definition;
import vn.tiendo.indicator.catalogue.DefinitionVersion;
import vn.tiendo.indicator.catalogue.Indicators;
import vn.tiendo.indicator.explanation.Explanation.Answer;
import vn.tiendo.indicator.explanation.Explanation.DefinitionUsed;
import vn.tiendo.indicator.explanation.Explanation.IndicatorRef;
import vn.tiendo.indicator.explanation.Explanation.Kind;
import vn.tiendo.indicator.explanation.Explanation.Missing;
import vn.tiendo.indicator.explanation.Explanation.Result;
import vn.tiendo.indicator.explanation.Explanation.Subject;
import vn.tiendo.indicator.explanation.Explanation.Work;
import vn.tiendo.indicator.formula.FigureView;
import vn.tiendo.indicator.formula.Figures;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationRef;

/** Why the figure of one body for one window is what it is: computed by a formula, counted by the platform, or said. */
@ApplicationScoped
class FigureExplanations {
    private final Figures figures;
    private final Explanations explanations;
    private final Indicators indicators;
    private final Contributors contributors;
    private final Inside inside;
    private final OrganizationCopies copies;

    FigureExplanations(
            Figures figures,
            Explanations explanations,
            Indicators indicators,
            Contributors contributors,
            Inside inside,
            OrganizationCopies copies) {
        this.figures = figures;
        this.explanations = explanations;
        this.indicators = indicators;
        this.contributors = contributors;
        this.inside = inside;
        this.copies = copies;
    }

    /** Which figure. */
    record Asked(
            String code,
            String organization,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate asOf) {}

    /** 404 when the indicator is not known or the organisation lies outside the scope. */
    @WithTransaction
    Uni<Explanation> figure(Asked asked, PageRequest page, OrgScope scope) {
        return figures.computed(asked.code(), asked.organization(), asked.from(), asked.to(), asked.asOf(), scope)
                .chain(figure -> {
                    UUID said = own(asked, figure);
                    return said == null ? computed(asked, figure, page) : explanations.measurement(said, scope);
                });
    }

    /** The measurement that it is, where it was said and not computed. */
    private static @Nullable UUID own(Asked asked, Figures.Computed figure) {
        return figure.view().formula() != null
                ? null
                : figure.leaves().stream()
                        .filter(one -> one.indicator().equals(asked.code()))
                        .map(FigureView.Operand::measurementId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    private Uni<Explanation> computed(Asked asked, Figures.Computed figure, PageRequest page) {
        List<UUID> said = figure.leaves().stream()
                .map(FigureView.Operand::measurementId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return contributors
                .of(said, page)
                .chain(found -> work(asked, figure)
                        .chain(work -> definition(asked)
                                .chain(definition -> copies.all(List.of(figure.organization()))
                                        .map(known -> explain(
                                                asked,
                                                figure,
                                                OrganizationRef.of(figure.organization(), known),
                                                definition,
                                                found,
                                                work)))));
    }

    private Uni<DefinitionVersion> definition(Asked asked) {
        return indicators
                .versions(List.of(asked.code()))
                .map(versions -> DefinitionVersion.on(asked.to(), versions.getOrDefault(asked.code(), List.of())));
    }

    /** What was counted for any of its leaves. */
    private Uni<List<Work>> work(Asked asked, Figures.Computed figure) {
        Uni<List<Work>> all = Uni.createFrom().item(ArrayList::new);
        for (FigureView.Operand leaf : figure.leaves()) {
            Definition definition = Objects.requireNonNull(figure.known().get(leaf.indicator()));
            all = all.chain(
                    counted -> inside.work(definition, figure.organization(), asked.from(), asked.to(), figure.asOf())
                            .invoke(counted::addAll)
                            .replaceWith(counted));
        }
        return all;
    }

    private static Explanation explain(
            Asked asked,
            Figures.Computed figure,
            OrganizationRef organization,
            DefinitionVersion version,
            Contributors.Found found,
            List<Work> work) {
        Definition definition = version.definition();
        boolean counted = definition.details().computation() != null;
        Formula.Numbers numbers = numbers(figure.view(), counted, work);
        List<Missing> missing = figure.view().missing().stream()
                .map(code -> new Missing(organization, code, "NO_ANSWER"))
                .toList();
        return new Explanation(
                new Subject(
                        counted ? Kind.COUNT : Kind.FORMULA,
                        null,
                        null,
                        new IndicatorRef(definition.code(), definition.name(), definition.unit()),
                        organization,
                        asked.from(),
                        asked.to(),
                        null),
                Result.of(
                        Answer.valueOf(figure.view().answer().name()),
                        numbers,
                        found.provisional() > 0,
                        found.page().items().stream().anyMatch(Contributor::isEstimated),
                        work.isEmpty() ? null : figure.asOf()),
                counted ? Formula.counted(definition, numbers) : Formula.computed(definition, figure.view()),
                DefinitionUsed.of(version),
                null,
                found.page().items(),
                found.total(),
                found.page().next(),
                missing,
                work,
                Change.of(found.page().items(), missing, work),
                List.of());
    }

    private static Formula.Numbers numbers(FigureView view, boolean counted, List<Work> work) {
        return counted
                ? new Formula.Numbers(
                        view.value(),
                        BigDecimal.valueOf(work.stream().filter(Work::counts).count()),
                        BigDecimal.valueOf(work.size()))
                : new Formula.Numbers(view.value(), null, null);
    }
}
