package vn.tiendo.indicator.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.rollup.RollupBodies.Counting;
import vn.tiendo.indicator.rollup.RollupExpectations.Expected;
import vn.tiendo.indicator.rollup.RollupQuestion.States;
import vn.tiendo.indicator.rollup.RollupRows.Key;
import vn.tiendo.indicator.rollup.RollupRows.Said;
import vn.tiendo.indicator.rollup.RollupView.Lack;
import vn.tiendo.indicator.rollup.RollupView.MissingBody;
import vn.tiendo.indicator.rollup.RollupView.RollupFigure;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;
import vn.tiendo.indicator.rollup.Rollups.Figures;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Figures of longer windows: each body's own is put together from its shorter ones first, then they are aggregated. A body
 * counts as a whole where it stood on the last day of the longer window.
 */
final class ComposedFigures {
    private final RollupQuestion asked;
    private final Counting counting;
    private final Kind kind;
    private final Aggregation aggregation;
    private final Collection<Expected> expected;
    private final Map<UUID, List<Said>> saidBy;
    private final List<Window> windows;

    ComposedFigures(RollupQuestion asked, Counting counting, Collection<Expected> expected, Collection<Said> said) {
        this.asked = asked;
        this.counting = counting;
        this.expected = expected;
        kind = Kind.valueOf(counting.indicator().aggregation().name());
        aggregation = Aggregation.of(kind, counting.indicator().unit());
        saidBy = said.stream().collect(Collectors.groupingBy(Said::reporter));
        windows = asked.length() == null
                ? said.stream().map(Said::window).distinct().sorted().toList()
                : longer(asked);
    }

    /** From which day on windows matter that are shorter. */
    static LocalDate firstDay(RollupQuestion asked) {
        return asked.length() == null || longer(asked).isEmpty()
                ? asked.from()
                : longer(asked).getFirst().from();
    }

    private static List<Window> longer(RollupQuestion asked) {
        return Objects.requireNonNull(asked.length()).within(asked.from(), asked.to(), asked.firstDay());
    }

    List<Window> windows() {
        return windows;
    }

    Set<UUID> reporters() {
        return expected.stream().map(Expected::reporter).collect(Collectors.toSet());
    }

    Figures figures(Map<UUID, OrganizationCopy> known, Collection<Key> keys) {
        Map<Key, List<Expected>> expectedAt = expectedAt();
        Map<Key, RollupFigure> figures = new HashMap<>();
        for (Key key : keys) {
            figures.put(key, figure(key.window(), expectedAt.getOrDefault(key, List.of()), known));
        }
        return new Figures(windows, figures);
    }

    /** What these figures are put together from, each piece once. */
    List<PutTogether.Piece> pieces(Collection<Key> keys) {
        Map<Key, List<Expected>> expectedAt = expectedAt();
        return keys.stream()
                .flatMap(key -> expectedAt.getOrDefault(key, List.of()).stream()
                        .flatMap(one -> pieces(one.reporter(), key.window())))
                .distinct()
                .toList();
    }

    private Stream<PutTogether.Piece> pieces(UUID body, Window window) {
        Composition composed = compose(window, saidBy.getOrDefault(body, List.of()));
        return composed == null
                ? Stream.empty()
                : composed.windows().stream().map(one -> new PutTogether.Piece(body, one));
    }

    private Map<Key, List<Expected>> expectedAt() {
        Map<Key, List<Expected>> expectedAt = new HashMap<>();
        for (Expected one : expected) {
            windows.stream()
                    .filter(one.stay()::stands)
                    .forEach(window -> expectedAt
                            .computeIfAbsent(
                                    new Key(one.stay().tree(), one.stay().body(), window), key -> new ArrayList<>())
                            .add(one));
        }
        return expectedAt;
    }

    private RollupFigure figure(Window window, List<Expected> bodies, Map<UUID, OrganizationCopy> known) {
        List<Contribution> contributions = new ArrayList<>();
        List<MissingBody> missing = new ArrayList<>();
        int provisional = 0;
        for (Expected body : bodies) {
            List<Said> all = saidBy.getOrDefault(body.reporter(), List.of());
            Composition composition = compose(window, all);
            OrganizationRef named = OrganizationRef.of(body.reporter(), known);
            if (composition == null) {
                if (body.stay().owes(window)) {
                    missing.add(new MissingBody(named, lack(window, all)));
                }
                continue;
            }
            contributions.add(counted(composition.said()));
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
                RollupOutcome.valueOf(figure.outcome().name()),
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

    /** As they were reported, windows are not put together: each stands for itself. */
    private @Nullable Composition compose(Window window, List<Said> all) {
        List<Composition.Piece> pieces = all.stream()
                .filter(this::counts)
                .filter(one -> asked.length() != null || one.window().equals(window))
                .map(one -> new Composition.Piece(one.window(), one.contribution()))
                .toList();
        return Composition.of(window, counting.indicator().overTime(), kind, aggregation.factor(), pieces);
    }

    /** A figure that is held against a threshold is a yes or a no. */
    private Contribution counted(Contribution said) {
        String comparator = counting.comparator();
        BigDecimal threshold = counting.threshold();
        if (kind != Kind.COUNT_PASSING
                || comparator == null
                || threshold == null
                || !(said instanceof Contribution.Value figure)) {
            return said;
        }
        BigDecimal value = value(figure);
        return value == null
                ? new Contribution.Value(figure.from(), null, null, null, figure.estimated(), figure.at())
                : new Contribution.Value(
                        figure.from(),
                        passes(value.compareTo(threshold), comparator) ? BigDecimal.ONE : BigDecimal.ZERO,
                        null,
                        null,
                        figure.estimated(),
                        figure.at());
    }

    private @Nullable BigDecimal value(Contribution.Value figure) {
        BigDecimal above = figure.numerator();
        BigDecimal below = figure.denominator();
        return figure.value() != null || above == null || below == null || below.signum() == 0
                ? figure.value()
                : above.multiply(BigDecimal.valueOf(aggregation.factor()))
                        .divide(below, Aggregation.SCALE, RoundingMode.HALF_UP);
    }

    private static boolean passes(int order, String comparator) {
        return switch (comparator) {
            case ">=" -> order >= 0;
            case ">" -> order > 0;
            case "<=" -> order <= 0;
            case "<" -> order < 0;
            default -> order == 0;
        };
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
