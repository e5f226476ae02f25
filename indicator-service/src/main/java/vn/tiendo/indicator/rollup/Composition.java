package vn.tiendo.indicator.rollup;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.catalogue.OverTime;

/**
 * What one body says of a longer window, put together from what it said of shorter ones.
 *
 * <p>What it said of the very window goes before all. Otherwise PER_PERIOD adds windows that do not overlap, the longer ones
 * first, both parts of a ratio; CUMULATIVE and SNAPSHOT take the last, both parts of a ratio.
 *
 * @param complete false where some days of the window, or its end, are not reported; what was said counts all the same
 * @param windows those that it is put together from
 */
record Composition(Contribution said, boolean complete, List<Window> windows) {
    private static final Comparator<Piece> LONGEST_FIRST = Comparator.comparing((Piece piece) -> piece.window.from())
            .thenComparing(piece -> piece.window.to(), Comparator.reverseOrder());

    /** A measurement of the body. */
    record Piece(Window window, Contribution said) {}

    static @Nullable Composition of(Window window, OverTime overTime, Kind kind, int factor, Collection<Piece> all) {
        List<Piece> pieces = all.stream()
                .filter(piece -> window.holds(piece.window))
                .sorted(LONGEST_FIRST)
                .toList();
        if (pieces.isEmpty()) {
            return null;
        }
        if (overTime != OverTime.PER_PERIOD) {
            Piece last = pieces.stream()
                    .max(Comparator.comparing((Piece piece) -> piece.window.to())
                            .thenComparing(piece -> piece.window.from(), Comparator.reverseOrder()))
                    .orElseThrow();
            return new Composition(last.said, last.window.to().equals(window.to()), List.of(last.window));
        }
        List<Piece> tiles = tiles(pieces);
        return new Composition(
                tiles.size() == 1 ? tiles.getFirst().said : sum(tiles, kind, factor),
                covers(tiles, window),
                tiles.stream().map(Piece::window).toList());
    }

    private static List<Piece> tiles(List<Piece> pieces) {
        List<Piece> tiles = new ArrayList<>();
        for (Piece piece : pieces) {
            if (tiles.isEmpty()
                    || piece.window.from().isAfter(tiles.getLast().window.to())) {
                tiles.add(piece);
            }
        }
        return tiles;
    }

    private static boolean covers(List<Piece> tiles, Window window) {
        LocalDate next = window.from();
        for (Piece tile : tiles) {
            if (!tile.window.from().equals(next)) {
                return false;
            }
            next = tile.window.to().plusDays(1);
        }
        return next.equals(window.to().plusDays(1));
    }

    private static Contribution sum(List<Piece> tiles, Kind kind, int factor) {
        UUID body = tiles.getFirst().said.from();
        List<Contribution.Value> values = tiles.stream()
                .map(Piece::said)
                .filter(Contribution.Value.class::isInstance)
                .map(Contribution.Value.class::cast)
                .map(value -> weighted(value, kind, factor))
                .toList();
        if (values.isEmpty()) {
            return tiles.stream()
                    .map(Piece::said)
                    .filter(Contribution.Nil.class::isInstance)
                    .findFirst()
                    .orElse(tiles.getFirst().said);
        }
        BigDecimal numerator = total(values, Contribution.Value::numerator);
        BigDecimal denominator = total(values, Contribution.Value::denominator);
        boolean parts = numerator != null && denominator != null && kind != Kind.SUM;
        return new Contribution.Value(
                body,
                parts ? null : total(values, Contribution.Value::value),
                numerator,
                denominator,
                values.stream().anyMatch(Contribution.Value::estimated),
                values.stream()
                        .map(Contribution.Value::at)
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    /** A weight alone cannot be added up: the value that it weighs goes with it. */
    private static Contribution.Value weighted(Contribution.Value said, Kind kind, int factor) {
        BigDecimal value = said.value();
        BigDecimal weight = said.denominator();
        if (kind != Kind.WEIGHTED_AVERAGE || said.numerator() != null || value == null || weight == null) {
            return said;
        }
        return new Contribution.Value(
                said.from(),
                value,
                value.multiply(weight).divide(BigDecimal.valueOf(factor)), // by 1, 100 or 1000: exact
                weight,
                said.estimated(),
                said.at());
    }

    /** Nothing where one of them says nothing. */
    private static @Nullable BigDecimal total(
            List<Contribution.Value> values, Function<Contribution.Value, @Nullable BigDecimal> field) {
        BigDecimal total = BigDecimal.ZERO;
        for (Contribution.Value value : values) {
            BigDecimal number = field.apply(value);
            if (number == null) {
                return null;
            }
            total = total.add(number);
        }
        return total;
    }
}
