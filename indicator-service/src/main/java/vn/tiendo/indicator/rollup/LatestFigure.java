package vn.tiendo.indicator.rollup;

import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate.Outcome;
import vn.tiendo.aggregation.Aggregate.Why;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;
import vn.tiendo.indicator.rows.Moment;

/**
 * The figure of a body and all below it; who is missing is counted here and named by the roll-up of that window.
 *
 * @param why only where there is no figure
 * @param expected bodies that should have answered, or did
 * @param answered those that did
 */
public record LatestFigure(
        RollupOutcome outcome,
        @Nullable Why why,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean estimated,
        int expected,
        int answered,
        int provisional) {

    record Key(String indicator, UUID body) {}

    private record Tally(Cell cell, int provisional) {
        static final Tally NONE = new Tally(Cell.EMPTY, 0);

        Tally plus(Tally other, Kind kind) {
            return new Tally(cell.plus(other.cell, kind), provisional + other.provisional);
        }
    }

    /** Figures of many indicators and bodies. */
    public static final class Table {
        static final Table EMPTY = new Table(Map.of(), Map.of(), Map.of(), Map.of());

        private final Map<String, RolledIndicator> indicators;
        private final Map<String, Window> windows;
        private final Map<Key, Tally> tallies;
        private final Map<Key, Integer> expected;

        private Table(
                Map<String, RolledIndicator> indicators,
                Map<String, Window> windows,
                Map<Key, Tally> tallies,
                Map<Key, Integer> expected) {
            this.indicators = indicators;
            this.windows = windows;
            this.tallies = tallies;
            this.expected = expected;
        }

        static Table of(List<RolledIndicator> indicators, List<Tuple> rows) {
            Map<String, RolledIndicator> known =
                    indicators.stream().collect(Collectors.toMap(RolledIndicator::code, Function.identity()));
            Map<String, Window> windows = new HashMap<>();
            Map<Key, Tally> tallies = new HashMap<>();
            for (Tuple row : rows) {
                String code = row.get("indicator_code", String.class);
                Kind kind = kind(Objects.requireNonNull(known.get(code)));
                Cell cell = cell(row);
                boolean verified = "VERIFIED".equals(row.get("state", String.class));
                windows.put(
                        code,
                        new Window(row.get("window_from", LocalDate.class), row.get("window_to", LocalDate.class)));
                tallies.merge(
                        new Key(code, row.get("organization_id", UUID.class)),
                        new Tally(cell, verified ? 0 : cell.answered()),
                        (one, other) -> one.plus(other, kind));
            }
            return new Table(known, windows, tallies, Map.of());
        }

        Table expecting(List<Tuple> rows) {
            Map<Key, Integer> owing = new HashMap<>();
            rows.forEach(row -> owing.put(
                    new Key(row.get("code", String.class), row.get("body", UUID.class)),
                    Math.toIntExact(row.get("expected", Long.class))));
            return new Table(indicators, windows, tallies, owing);
        }

        LocalDate lastDay(String code, LocalDate otherwise) {
            Window window = windows.get(code);
            return window == null ? otherwise : window.to();
        }

        /** The window of the figures; null where nobody said anything. */
        public @Nullable Window windowOf(String code) {
            return windows.get(code);
        }

        public LatestFigure figure(String code, UUID body) {
            RolledIndicator indicator = Objects.requireNonNull(indicators.get(code));
            Key key = new Key(code, body);
            Tally tally = tallies.getOrDefault(key, Tally.NONE);
            return figure(kind(indicator), Aggregation.factor(indicator.unit()), tally, expected.getOrDefault(key, 0));
        }

        private static LatestFigure figure(Kind kind, int factor, Tally tally, int owing) {
            Cell cell = tally.cell();
            boolean counted = cell.outcome(kind) == Outcome.VALUE;
            boolean parts = counted && (Cell.isQuotient(kind) || kind == Kind.COUNT_PASSING);
            return new LatestFigure(
                    RollupOutcome.valueOf(cell.outcome(kind).name()),
                    cell.why(kind),
                    counted ? cell.figure(kind, factor) : null,
                    parts ? Aggregation.plain(cell.numerator()) : null,
                    parts ? Aggregation.plain(cell.denominator()) : null,
                    counted && cell.estimated() > 0,
                    Math.max(owing, cell.answered()),
                    cell.answered(),
                    tally.provisional());
        }

        private static Kind kind(RolledIndicator indicator) {
            return Kind.valueOf(indicator.aggregation().name());
        }

        private static Cell cell(Tuple row) {
            return new Cell(
                    row.get("parts", Integer.class),
                    row.get("nils", Integer.class),
                    row.get("others", Integer.class),
                    row.get("zeros", Integer.class),
                    row.get("lacking", Integer.class),
                    row.get("estimated", Integer.class),
                    row.get("value", BigDecimal.class),
                    row.get("numerator", BigDecimal.class),
                    row.get("denominator", BigDecimal.class),
                    Moment.orNull(row, "latest_at"),
                    row.get("latest_id", UUID.class));
        }
    }
}
