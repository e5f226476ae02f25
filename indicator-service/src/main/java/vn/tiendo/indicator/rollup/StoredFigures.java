package vn.tiendo.indicator.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.tiendo.aggregation.Aggregate.Outcome;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.rollup.RollupExpectations.Expecting;
import vn.tiendo.indicator.rollup.RollupQuestion.Tree;
import vn.tiendo.indicator.rollup.RollupRows.Key;
import vn.tiendo.indicator.rollup.RollupRows.Row;
import vn.tiendo.indicator.rollup.RollupView.MissingBody;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rollup.RollupView.RollupFigure;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;
import vn.tiendo.indicator.rollup.Rollups.Figures;

/** Figures of windows as they were reported, from what is kept added up. */
final class StoredFigures {
    private final Kind kind;
    private final int factor;
    private final Map<Key, Tally> tallies;
    private final List<Window> windows;
    private final Map<TreeBody, List<Expecting>> expected;

    /** @param provisional of the bodies that answered, those whose answer is not verified yet */
    private record Tally(Cell cell, int provisional) {
        static final Tally NONE = new Tally(Cell.EMPTY, 0);

        Tally plus(Tally other, Kind kind) {
            return new Tally(cell.plus(other.cell, kind), provisional + other.provisional);
        }
    }

    private record TreeBody(Tree tree, UUID body) {}

    StoredFigures(RolledIndicator indicator, Collection<Expecting> expected, Collection<Row> rows) {
        kind = Kind.valueOf(indicator.aggregation().name());
        factor = Aggregation.factor(indicator.unit());
        this.expected = expected.stream()
                .collect(Collectors.groupingBy(
                        one -> new TreeBody(one.stay().tree(), one.stay().body())));
        tallies = HashMap.newHashMap(rows.size());
        Set<Window> found = new HashSet<>();
        for (Row row : rows) {
            Tally tally = new Tally(row.cell(), row.verified() ? 0 : row.cell().answered());
            tallies.merge(row.key(), tally, (one, other) -> one.plus(other, kind));
            found.add(row.key().window());
        }
        windows = found.stream().sorted().toList();
    }

    List<Window> windows() {
        return windows;
    }

    /** The figures for which somebody did not answer. */
    List<Key> incomplete(Collection<Key> keys) {
        return keys.stream().filter(this::isIncomplete).toList();
    }

    private boolean isIncomplete(Key key) {
        int owing = 0;
        for (Expecting one : expected.getOrDefault(new TreeBody(key.tree(), key.body()), List.of())) {
            if (one.stay().mayBeMore(key.window())) {
                return true;
            }
            if (one.stay().owes(key.window())) {
                owing += one.bodies();
            }
        }
        return owing != tallies.getOrDefault(key, Tally.NONE).cell().answered();
    }

    Figures figures(Collection<Key> keys, Map<Key, List<MissingBody>> missing) {
        Map<Key, RollupFigure> figures = HashMap.newHashMap(keys.size());
        for (Key key : keys) {
            figures.put(key, figure(tallies.getOrDefault(key, Tally.NONE), missing.getOrDefault(key, List.of())));
        }
        return new Figures(windows, figures);
    }

    private RollupFigure figure(Tally tally, List<MissingBody> missing) {
        Cell cell = tally.cell();
        boolean counted = cell.outcome(kind) == Outcome.VALUE;
        boolean parts = counted && (Cell.isQuotient(kind) || kind == Kind.COUNT_PASSING);
        return new RollupFigure(
                RollupOutcome.valueOf(cell.outcome(kind).name()),
                cell.why(kind),
                counted ? cell.figure(kind, factor) : null,
                parts ? Aggregation.plain(cell.numerator()) : null,
                parts ? Aggregation.plain(cell.denominator()) : null,
                counted && cell.estimated() > 0,
                cell.answered() + missing.size(),
                cell.answered(),
                tally.provisional(),
                missing);
    }
}
