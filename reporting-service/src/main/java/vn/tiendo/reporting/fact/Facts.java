package vn.tiendo.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;

/** Everything one body says elsewhere of what one report asks. */
public record Facts(List<Fact> all) {
    /** What was accepted goes first, then what was handed in, then a final figure, then what came last. */
    private static final Comparator<Fact> STRENGTH = Comparator.comparing(Fact::accepted)
            .thenComparing(Fact::handedIn)
            .thenComparing((Fact fact) -> !fact.figure().estimated())
            .thenComparing(Fact::report)
            .thenComparing(Fact::item);

    /** A figure that follows from others. */
    public record Composed(Figure figure, List<Fact> from) {}

    /** The same figure elsewhere, the strongest first. */
    public List<Fact> same(String code, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(fact -> fact.isOf(code, from, to))
                .sorted(STRENGTH.reversed())
                .toList();
    }

    /**
     * The figure of a window as it follows from shorter ones: what runs up and what is a snapshot is what was said last, at
     * its very end; what is counted per period is the sum over windows that tile it without a gap. Nothing where one lacks.
     */
    public Optional<Composed> composed(Indicator indicator, LocalDate from, LocalDate to) {
        List<Fact> within = strongest(indicator.code(), from, to);
        return switch (indicator.overTime()) {
            case CUMULATIVE, SNAPSHOT ->
                within.stream()
                        .filter(fact -> fact.windowTo().equals(to))
                        .findFirst()
                        .map(last -> new Composed(last.figure(), List.of(last)));
            case PER_PERIOD -> {
                List<Fact> tiles = tiling(within, from, to);
                Kind kind = indicator.kind();
                yield tiles == null || kind == null ? Optional.empty() : sum(tiles, kind, indicator.unit());
            }
        };
    }

    /** One of each window within, by their first days, the longest first. */
    private List<Fact> strongest(String code, LocalDate from, LocalDate to) {
        Map<List<LocalDate>, Fact> windows = all.stream()
                .filter(fact -> fact.code().equals(code) && fact.isWithin(from, to))
                .collect(Collectors.toMap(
                        fact -> List.of(fact.windowFrom(), fact.windowTo()),
                        Function.identity(),
                        BinaryOperator.maxBy(STRENGTH)));
        return windows.values().stream()
                .sorted(Comparator.comparing(Fact::windowFrom).thenComparing(Fact::windowTo, Comparator.reverseOrder()))
                .toList();
    }

    /** The longest windows first; null where they leave a gap. */
    private static @Nullable List<Fact> tiling(List<Fact> within, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return List.of();
        }
        for (Fact first : within) {
            if (first.windowFrom().equals(from)) {
                List<Fact> rest = tiling(within, first.windowTo().plusDays(1), to);
                if (rest != null) {
                    return Stream.concat(Stream.of(first), rest.stream()).toList();
                }
            }
        }
        return null;
    }

    private static Optional<Composed> sum(List<Fact> tiles, Kind kind, @Nullable String unit) {
        List<Contribution> said = new ArrayList<>();
        tiles.forEach(tile -> said.add(contribution(tile)));
        Aggregate sum = Aggregation.of(kind, unit).over(said);
        if (!sum.missing().isEmpty() || sum.why() != null) {
            return Optional.empty();
        }
        return Optional.of(new Composed(
                switch (sum.outcome()) {
                    case VALUE ->
                        new Figure(
                                Figure.Answer.VALUE,
                                kind == Kind.RATIO_OF_SUMS ? null : sum.value(),
                                sum.numerator(),
                                sum.denominator(),
                                sum.estimated());
                    case NIL -> without(Figure.Answer.NIL);
                    case NOT_APPLICABLE, NOT_COMPUTABLE -> without(Figure.Answer.NOT_APPLICABLE);
                },
                tiles));
    }

    private static Contribution contribution(Fact fact) {
        Figure said = fact.figure();
        return switch (said.answer()) {
            case VALUE ->
                new Contribution.Value(
                        fact.item(),
                        said.value(),
                        said.numerator(),
                        said.denominator(),
                        said.estimated(),
                        Instant.EPOCH);
            case NIL -> new Contribution.Nil(fact.item());
            case NOT_APPLICABLE -> new Contribution.NotApplicable(fact.item());
        };
    }

    private static Figure without(Figure.Answer answer) {
        return new Figure(answer, null, null, null, false);
    }
}
