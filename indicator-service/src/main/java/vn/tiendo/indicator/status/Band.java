package vn.tiendo.indicator.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that would all be judged the same.
 *
 * @param from null where it has no lower end; the ends are rounded half up to {@link #DECIMALS} where the line sets them
 * @param to null where it has no upper end
 */
public record Band(
        @Nullable BigDecimal from,
        boolean fromIncluded,
        @Nullable BigDecimal to,
        boolean toIncluded,
        TargetStatus status,
        Reason reason) {
    static final int DECIMALS = 4;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** What every value would come to on a day, from the least on; nothing where the level is not known. */
    public static List<Band> of(StatusRules rules, Demand demand, LocalDate day) {
        Goal goal = demand.goal();
        if (!goal.canBeJudged()) {
            return List.of();
        }
        if (goal.comparison() == Comparison.YES_NO) {
            return Stream.of(BigDecimal.ZERO, BigDecimal.ONE)
                    .map(value -> between(value, true, value, true, rules.judge(demand, new Answer.Value(value), day)))
                    .toList();
        }
        return joined(pieces(rules, demand, day, List.copyOf(edges(rules, demand, day))));
    }

    public boolean holds(BigDecimal value) {
        int lower = from == null ? 1 : value.compareTo(from);
        int upper = to == null ? -1 : value.compareTo(to);
        return (lower > 0 || lower == 0 && fromIncluded) && (upper < 0 || upper == 0 && toIncluded);
    }

    /** The edges themselves and what lies between them and outside. */
    private static List<Band> pieces(StatusRules rules, Demand demand, LocalDate day, List<BigDecimal> edges) {
        List<Band> pieces = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal edge : edges) {
            BigDecimal inside = before == null
                    ? edge.subtract(BigDecimal.ONE)
                    : before.add(edge).divide(TWO);
            pieces.add(between(before, false, edge, false, rules.judge(demand, new Answer.Value(inside), day)));
            pieces.add(between(edge, true, edge, true, rules.judge(demand, new Answer.Value(edge), day)));
            before = edge;
        }
        BigDecimal above = edges.getLast().add(BigDecimal.ONE);
        pieces.add(between(edges.getLast(), false, null, false, rules.judge(demand, new Answer.Value(above), day)));
        return pieces;
    }

    private static List<Band> joined(List<Band> pieces) {
        List<Band> joined = new ArrayList<>();
        for (Band piece : pieces) {
            Band last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.status == piece.status && last.reason == piece.reason) {
                joined.set(
                        joined.size() - 1,
                        new Band(last.from, last.fromIncluded, piece.to, piece.toIncluded, piece.status, piece.reason));
            } else {
                joined.add(piece);
            }
        }
        return List.copyOf(joined);
    }

    /** Where another value may be judged otherwise: the levels, nothing at all, and what the rules measure nearness with. */
    private static TreeSet<BigDecimal> edges(StatusRules rules, Demand demand, LocalDate day) {
        TreeSet<BigDecimal> edges = new TreeSet<>(List.of(BigDecimal.ZERO));
        demand.steps().stream()
                .flatMap(step -> Stream.of(step.value(), step.valueTo()))
                .filter(Objects::nonNull)
                .forEach(edges::add);
        BigDecimal expected = demand.isPaced(day) ? demand.expected(day) : null;
        rules.rules().stream()
                .map(StatusRule::when)
                .flatMap(when -> Stream.of(
                        when.nearnessAtLeast(),
                        expected == null || when.behindMoreThan() == null
                                ? null
                                : expected.subtract(when.behindMoreThan())))
                .filter(Objects::nonNull)
                .filter(share -> share.signum() > 0)
                .forEach(share -> edges.addAll(demand.goal().atNearness(share)));
        return edges;
    }

    private static Band between(
            @Nullable BigDecimal from,
            boolean fromIncluded,
            @Nullable BigDecimal to,
            boolean toIncluded,
            Verdict verdict) {
        return new Band(from, fromIncluded, to, toIncluded, verdict.status(), verdict.reason());
    }

    static BigDecimal rounded(BigDecimal edge) {
        BigDecimal shortest = edge.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
