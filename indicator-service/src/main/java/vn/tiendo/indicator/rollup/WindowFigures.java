package vn.tiendo.indicator.rollup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.indicator.rollup.RollupBodies.Counting;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;

/** What bodies, and all below them, reported of one indicator for one window, in the tree of its last day. */
public final class WindowFigures {
    private final Counting counting;
    private final Kind kind;
    private final Aggregation aggregation;
    private final Map<UUID, Cell> own = new HashMap<>();
    private final Map<UUID, Cell> below = new HashMap<>();

    WindowFigures(Counting counting) {
        this.counting = counting;
        this.kind = Kind.valueOf(counting.indicator().aggregation().name());
        this.aggregation = Aggregation.of(kind, counting.indicator().unit());
    }

    void add(UUID body, boolean itself, Cell cell) {
        (itself ? own : below).merge(body, cell, (one, other) -> one.plus(other, kind));
    }

    /** Whether figures of bodies can be added up from what each of them says. */
    public boolean isComparable() {
        return kind != Kind.NOT_AGGREGABLE
                && !counting.weighted()
                && (kind != Kind.COUNT_PASSING || counting.threshold() == null);
    }

    public Kind kind() {
        return kind;
    }

    /** What a body reported of its own; null where it said nothing. */
    public @Nullable StandingFigure ownOf(UUID body) {
        return figure(own.getOrDefault(body, Cell.EMPTY));
    }

    /** Null where nobody said anything. */
    public @Nullable StandingFigure of(UUID body) {
        return figure(cell(body));
    }

    /** Of bodies none of which is below another. */
    public @Nullable StandingFigure together(Collection<UUID> bodies) {
        return figure(bodies.stream().map(this::cell).reduce(Cell.EMPTY, (one, other) -> one.plus(other, kind)));
    }

    /** What one answer amounts to by itself. */
    public StandingFigure alone(Contribution said) {
        return plain(StandingFigure.of(aggregation.over(List.of(said))));
    }

    /** A figure with the parts that this kind adds up, and no others. */
    public StandingFigure plain(StandingFigure figure) {
        return hasParts() ? figure : new StandingFigure(figure.outcome(), figure.value(), null, null);
    }

    private boolean hasParts() {
        return Cell.isQuotient(kind) || kind == Kind.COUNT_PASSING;
    }

    private Cell cell(UUID body) {
        return own.getOrDefault(body, Cell.EMPTY).plus(below.getOrDefault(body, Cell.EMPTY), kind);
    }

    private @Nullable StandingFigure figure(Cell cell) {
        if (cell.answered() == 0) {
            return null;
        }
        RollupOutcome outcome = RollupOutcome.valueOf(cell.outcome(kind).name());
        boolean counted = outcome == RollupOutcome.VALUE;
        boolean parts = counted && hasParts();
        return new StandingFigure(
                outcome,
                counted ? cell.figure(kind, aggregation.factor()) : null,
                parts ? Aggregation.plain(cell.numerator()) : null,
                parts ? Aggregation.plain(cell.denominator()) : null);
    }
}
