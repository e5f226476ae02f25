package vn.tiendo.indicator.explanation;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import vn.tiendo.indicator.rollup.PutTogether;
import vn.tiendo.indicator.rollup.RollupQuestion;
import vn.tiendo.indicator.rollup.RollupView;
import vn.tiendo.indicator.rollup.RollupView.RolledBody;
import vn.tiendo.indicator.rollup.RollupView.RolledPeriod;
import vn.tiendo.indicator.rollup.RollupView.RollupFigure;
import vn.tiendo.indicator.rollup.Rollups;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** Why the figure of a body and all below it is what it is: every figure under it, and who is missing. */
@ApplicationScoped
class RollupExplanations {
    private final Rollups rollups;
    private final Indicators indicators;
    private final Contributors contributors;

    RollupExplanations(Rollups rollups, Indicators indicators, Contributors contributors) {
        this.rollups = rollups;
        this.indicators = indicators;
        this.contributors = contributors;
    }

    /** @param asItWas whether the bodies are those of the window's last day, since the body itself is closed today */
    private record Found(RolledBody body, RolledPeriod period, RollupFigure figure, boolean asItWas) {}

    /**
     * @param asked about the one day on which the window ends
     * @param from the first day of the window
     */
    @WithTransaction
    Uni<Explanation> rollup(RollupQuestion asked, LocalDate from, PageRequest page, OrgScope scope) {
        return together(asked, scope).chain(together -> {
            Found found = found(together.view(), asked, from);
            return version(asked)
                    .chain(version -> parts(asked, together, found, version.definition(), page)
                            .map(parts -> explain(asked, found, version, parts)));
        });
    }

    /** A window that was reported is put together from nothing. */
    private Uni<PutTogether> together(RollupQuestion asked, OrgScope scope) {
        return asked.length() == null
                ? rollups.ofOne(asked, false, scope).map(view -> new PutTogether(view, List.of()))
                : rollups.putTogether(asked, scope);
    }

    private Uni<Contributors.Found> parts(
            RollupQuestion asked, PutTogether together, Found found, Definition definition, PageRequest page) {
        return asked.length() == null
                ? contributors.of(figures(asked, found, definition), page)
                : contributors.of(measured(asked, definition), together.pieces(), page);
    }

    private static Found found(RollupView view, RollupQuestion asked, LocalDate from) {
        return view.items().stream()
                .flatMap(body -> body.periods().stream().flatMap(period -> found(body, period)))
                .filter(one -> one.period().windowFrom().equals(from)
                        && one.period().windowTo().equals(asked.to()))
                .findFirst()
                .orElseThrow(() -> ExplanationError.EXPLANATION_WINDOW_UNKNOWN.because(from, asked.to()));
    }

    private static Stream<Found> found(RolledBody body, RolledPeriod period) {
        RollupFigure today = period.figure();
        RollupFigure then = period.asItWas();
        if (today != null) {
            return Stream.of(new Found(body, period, today, false));
        }
        return then == null ? Stream.empty() : Stream.of(new Found(body, period, then, true));
    }

    private Uni<DefinitionVersion> version(RollupQuestion asked) {
        return indicators
                .versions(List.of(asked.indicator()))
                .map(versions -> DefinitionVersion.on(asked.to(), versions.getOrDefault(asked.indicator(), List.of())));
    }

    private static Contributors.OfRollup figures(RollupQuestion asked, Found found, Definition definition) {
        return new Contributors.OfRollup(
                measured(asked, definition),
                found.body().organization().id(),
                found.asItWas() ? "AS_IT_WAS" : "RESTATED",
                found.period().windowFrom(),
                found.period().windowTo());
    }

    /** With the indicator that weighs the figures, where another one does. */
    private static Contributors.Measured measured(RollupQuestion asked, Definition definition) {
        return new Contributors.Measured(
                Stream.concat(
                                Stream.of(asked.indicator()),
                                Stream.ofNullable(definition.details().weight()))
                        .toArray(String[]::new),
                asked.breakdown(),
                asked.state().names());
    }

    private static Explanation explain(
            RollupQuestion asked, Found found, DefinitionVersion version, Contributors.Found parts) {
        Definition definition = version.definition();
        RollupFigure figure = found.figure();
        Formula.Numbers numbers = new Formula.Numbers(figure.value(), figure.numerator(), figure.denominator());
        List<Missing> missing = figure.missing().stream()
                .map(one -> new Missing(
                        one.organization(), asked.indicator(), one.reason().name()))
                .toList();
        return new Explanation(
                new Subject(
                        Kind.ROLLUP,
                        null,
                        null,
                        new IndicatorRef(definition.code(), definition.name(), definition.unit()),
                        found.body().organization(),
                        found.period().windowFrom(),
                        found.period().windowTo(),
                        asked.breakdown().isEmpty() ? null : asked.breakdown()),
                Result.of(
                        Answer.valueOf(figure.outcome().name()),
                        numbers,
                        figure.provisional() > 0,
                        figure.estimated(),
                        null),
                Formula.ofMany(definition, numbers),
                DefinitionUsed.of(version),
                null,
                parts.page().items(),
                parts.total(),
                parts.page().next(),
                missing,
                List.of(),
                Change.of(parts.page().items(), missing, List.of()),
                List.of());
    }
}
