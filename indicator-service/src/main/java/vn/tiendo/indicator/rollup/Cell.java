package vn.tiendo.indicator.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate.Outcome;
import vn.tiendo.aggregation.Aggregate.Why;
import vn.tiendo.aggregation.Aggregation;
import vn.tiendo.aggregation.Kind;

/**
 * What some bodies said about one window, as far as a figure needs it; cells of disjoint bodies make the cell of all of them.
 *
 * @param parts bodies whose figure takes part
 * @param others answered and take no part: N/A, a zero denominator, figures that are never added
 * @param zeros of those, the zero denominators
 * @param lacking answered without the numbers that the kind needs
 * @param estimated of the parts
 * @param value the sum, the extreme or the latest, by the kind
 */
record Cell(
        int parts,
        int nils,
        int others,
        int zeros,
        int lacking,
        int estimated,
        BigDecimal value,
        BigDecimal numerator,
        BigDecimal denominator,
        @Nullable Instant latestAt,
        @Nullable UUID latestFrom) {
    static final Cell EMPTY = new Cell(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null, null);

    private static final Comparator<Cell> BY_TIME = Comparator.comparing(
                    (Cell cell) -> cell.latestAt == null ? Instant.MIN : cell.latestAt)
            .thenComparing(cell -> String.valueOf(cell.latestFrom));

    /** Bodies that answered. */
    int answered() {
        return parts + nils + others;
    }

    Cell plus(Cell other, Kind kind) {
        return switch (kind) {
            case SUM, RATIO_OF_SUMS, WEIGHTED_AVERAGE, COUNT_PASSING, NOT_AGGREGABLE ->
                with(
                        other,
                        estimated + other.estimated,
                        value.add(other.value),
                        numerator.add(other.numerator),
                        denominator.add(other.denominator));
            case MIN, MAX, LATEST -> {
                Cell first = chosen(other, kind);
                Cell counted = kind == Kind.LATEST
                        ? with(other, first.estimated, first.value, first.numerator, first.denominator)
                        : with(other, estimated + other.estimated, first.value, first.numerator, first.denominator);
                yield counted.at(first);
            }
        };
    }

    private Cell chosen(Cell other, Kind kind) {
        if (parts == 0 || other.parts == 0) {
            return parts == 0 ? other : this;
        }
        int order = kind == Kind.LATEST ? BY_TIME.compare(this, other) : value.compareTo(other.value);
        return (kind == Kind.MIN ? order <= 0 : order >= 0) ? this : other;
    }

    private Cell with(Cell other, int guessed, BigDecimal figure, BigDecimal above, BigDecimal below) {
        return new Cell(
                parts + other.parts,
                nils + other.nils,
                others + other.others,
                zeros + other.zeros,
                lacking + other.lacking,
                guessed,
                figure,
                above,
                below,
                null,
                null);
    }

    private Cell at(Cell first) {
        return new Cell(
                parts,
                nils,
                others,
                zeros,
                lacking,
                estimated,
                value,
                numerator,
                denominator,
                first.latestAt,
                first.latestFrom);
    }

    Outcome outcome(Kind kind) {
        if (kind == Kind.NOT_AGGREGABLE) {
            return Outcome.NOT_COMPUTABLE;
        }
        if (parts > 0) {
            return isQuotient(kind) && denominator.signum() == 0 ? Outcome.NOT_APPLICABLE : Outcome.VALUE;
        }
        if (nils > 0) {
            return Outcome.NIL;
        }
        return others == 0 ? Outcome.NOT_COMPUTABLE : Outcome.NOT_APPLICABLE;
    }

    /** Only where there is no figure. */
    @Nullable
    Why why(Kind kind) {
        return switch (outcome(kind)) {
            case VALUE, NIL -> null;
            case NOT_COMPUTABLE -> kind == Kind.NOT_AGGREGABLE ? Why.NOT_AGGREGABLE : Why.NOTHING_CONTRIBUTED;
            case NOT_APPLICABLE -> parts > 0 || zeros > 0 ? Why.ZERO_DENOMINATOR : null;
        };
    }

    /** Rounded where it is a quotient, else exact. */
    BigDecimal figure(Kind kind, int factor) {
        return switch (kind) {
            case SUM, MIN, MAX, LATEST -> Aggregation.plain(value);
            case COUNT_PASSING -> Aggregation.plain(numerator);
            case RATIO_OF_SUMS, WEIGHTED_AVERAGE ->
                Aggregation.plain(numerator
                        .multiply(BigDecimal.valueOf(factor))
                        .divide(denominator, Aggregation.SCALE, RoundingMode.HALF_UP));
            case NOT_AGGREGABLE -> throw new IllegalStateException("a figure of what is never aggregated");
        };
    }

    static boolean isQuotient(Kind kind) {
        return kind == Kind.RATIO_OF_SUMS || kind == Kind.WEIGHTED_AVERAGE;
    }
}
