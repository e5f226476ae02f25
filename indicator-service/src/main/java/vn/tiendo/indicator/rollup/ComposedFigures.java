package vn.tiendo.indicator.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.rollup.RollupQuestion.States;
import vn.tiendo.indicator.rollup.RollupRows.Expected;
import vn.tiendo.indicator.rollup.RollupRows.Key;
import vn.tiendo.indicator.rollup.RollupRows.Said;
import vn.tiendo.indicator.rollup.RollupView.Lack;
import vn.tiendo.indicator.rollup.RollupView.MissingBody;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rollup.RollupView.RollupFigure;
import vn.tiendo.indicator.rollup.Rollups.Figures;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Figures of longer windows: each body's own is put together from its shorter ones first, then they are aggregated. A body
 * counts as a whole where it stood on the last day of the longer window.
 */
final class ComposedFigures {
    private final RollupQuestion asked;
    private final RolledIndicator indicator;
    private final Kind kind;
    private final Aggregation aggregation;
    private final Map<Key, List<Expected>> expectedAt = new HashMap<>();
    private final Collection<Expected> expected;
    private final List<Window> windows;

    ComposedFigures(RollupQuestion asked, RolledIndicator indicator, Collection<Expected> expected) {
        this.asked = asked;
        this.indicator = indicator;
        this.expected = expected;
        kind = Kind.valueOf(indicator.aggregation().name());
        aggregation = Aggregation.of(kind, indicator.unit());
        windows = Objects.requireNonNull(asked.length()).within(asked.from(), asked.to(), asked.firstDay());
    }

    List<Window> windows() {
        return windows;
    }

    Set<UUID> reporters() {
        return expected.stream().map(Expected::reporter).collect(Collectors.toSet());
    }

    /** From which day on windows matter that are shorter. */
    LocalDate firstDay() {
        return windows.isEmpty() ? asked.from() : windows.getFirst().from();
    }

    Figures figures(Collection<Said> said, Map<UUID, OrganizationCopy> known, Collection<Key> keys) {
        Map<UUID, List<Said>> saidBy = said.stream().collect(Collectors.groupingBy(Said::reporter));
        for (Expected one : expected) {
            windows.stream()
                    .filter(one::stands)
                    .forEach(window -> expectedAt
                            .computeIfAbsent(new Key(one.tree(), one.body(), window), key -> new ArrayList<>())
                            .add(one));
        }
        Map<Key, RollupFigure> figures = new HashMap<>();
        for (Key key : keys) {
            figures.put(key, figure(key.window(), expectedAt.getOrDefault(key, List.of()), saidBy, known));
        }
        return new Figures(windows, figures);
    }

    private RollupFigure figure(
            Window window, List<Expected> bodies, Map<UUID, List<Said>> saidBy, Map<UUID, OrganizationCopy> known) {
        List<Contribution> contributions = new ArrayList<>();
        List<MissingBody> missing = new ArrayList<>();
        int provisional = 0;
        for (Expected body : bodies) {
            List<Said> all = saidBy.getOrDefault(body.reporter(), List.of());
            Composition composition = compose(window, all);
            OrganizationRef named = OrganizationRef.of(body.reporter(), known);
            if (composition == null) {
                if (body.owes(window)) {
                    missing.add(new MissingBody(named, lack(window, all)));
                }
                continue;
            }
            contributions.add(composition.said());
            provisional += all.stream().anyMatch(one -> !one.verified() && window.holds(one.window())) ? 1 : 0;
            if (!composition.complete()) {
                missing.add(new MissingBody(named, Lack.INCOMPLETE));
            }
        }
        Aggregate figure = aggregation.over(contributions);
        figure.missing()
                .forEach(one ->
                        missing.add(new MissingBody(OrganizationRef.of(one.from(), known), Lack.NUMBERS_MISSING)));
        int silent = (int)
                missing.stream().filter(one -> one.reason() != Lack.INCOMPLETE).count();
        int answered = contributions.size() - figure.missing().size();
        boolean parts = Cell.isQuotient(kind) || kind == Kind.COUNT_PASSING;
        return new RollupFigure(
                figure.outcome(),
                figure.why(),
                figure.value(),
                parts ? figure.numerator() : null,
                parts ? figure.denominator() : null,
                figure.estimated(),
                answered + silent,
                answered,
                provisional,
                missing);
    }

    private @Nullable Composition compose(Window window, List<Said> all) {
        List<Composition.Piece> pieces = all.stream()
                .filter(this::counts)
                .map(one -> new Composition.Piece(one.window(), one.contribution()))
                .toList();
        return Composition.of(window, indicator.overTime(), kind, aggregation.factor(), pieces);
    }

    private boolean counts(Said said) {
        return said.verified() || asked.state() == States.ALL;
    }

    private Lack lack(Window window, List<Said> all) {
        return all.stream().anyMatch(one -> !counts(one) && window.holds(one.window()))
                ? Lack.NOT_VERIFIED
                : Lack.NO_ANSWER;
    }
}
