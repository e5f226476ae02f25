package vn.tiendo.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates what bodies report, exactly: sums are never rounded, a quotient is computed once, at the end.
 *
 * <p>Missing is never zero: a missing body is named and nothing is added for it. NIL and N/A are answers, different from
 * missing and from not yet due. NIL says that nothing of the kind happened, so it adds nothing: 0 to a sum, 0 and 0 to the
 * parts of a ratio, nobody to a count of those that pass, and it takes no part in an average, an extreme or the latest.
 * N/A takes no part in anything. Where nobody has a figure the result is NIL if anybody said so, else N/A.
 *
 * @param factor what a quotient is multiplied with: 100 for percent, 1000 for per mille, else 1
 */
public record Aggregation(Kind kind, int factor) {
    /** Decimals of a quotient, rounded half up; both parts are kept beside it. */
    public static final int SCALE = 10;

    private static final Comparator<Part> BY_TIME =
            Comparator.comparing(Part::at).thenComparing(Part::from);

    public static Aggregation of(Kind kind, @Nullable String unit) {
        return new Aggregation(kind, factor(unit));
    }

    /** 100 for a unit of percent, 1000 for per mille, otherwise 1. */
    public static int factor(@Nullable String unit) {
        return switch (unit == null ? "" : unit.strip()) {
            case "%" -> 100;
            case "‰" -> 1000;
            default -> 1;
        };
    }

    /** The order of the contributions does not matter; each body brings one. */
    public Aggregate over(Collection<? extends Contribution> contributions) {
        List<Part> parts = new ArrayList<>();
        List<UUID> answered = new ArrayList<>();
        List<Contribution.Missing> missing = new ArrayList<>();
        boolean nil = false;
        boolean zeroDenominator = false;
        for (Contribution one : contributions) {
            switch (one) {
                case Contribution.Value said -> {
                    Part part = Part.of(said, kind, factor);
                    if (part == null && kind != Kind.NOT_AGGREGABLE) {
                        missing.add(new Contribution.Missing(said.from(), Aggregate.NUMBERS_MISSING));
                    } else {
                        answered.add(said.from());
                        zeroDenominator |= part != null && part.dividesByZero();
                        if (part != null && !part.dividesByZero()) {
                            parts.add(part);
                        }
                    }
                }
                case Contribution.Nil said -> {
                    nil = true;
                    answered.add(said.from());
                }
                case Contribution.NotApplicable said -> answered.add(said.from());
                case Contribution.Missing said -> missing.add(said);
            }
        }
        answered.sort(Comparator.naturalOrder());
        missing.sort(Comparator.comparing(Contribution.Missing::from));
        return result(parts, nil, zeroDenominator, answered, missing);
    }

    private Aggregate result(
            List<Part> parts,
            boolean nil,
            boolean zeroDenominator,
            List<UUID> answered,
            List<Contribution.Missing> missing) {
        if (kind == Kind.NOT_AGGREGABLE) {
            return without(Aggregate.Outcome.NOT_COMPUTABLE, Aggregate.Why.NOT_AGGREGABLE, answered, missing);
        }
        if (!parts.isEmpty()) {
            return figure(parts, answered, missing);
        }
        if (nil) {
            return without(Aggregate.Outcome.NIL, null, answered, missing);
        }
        return answered.isEmpty()
                ? without(Aggregate.Outcome.NOT_COMPUTABLE, Aggregate.Why.NOTHING_CONTRIBUTED, answered, missing)
                : without(
                        Aggregate.Outcome.NOT_APPLICABLE,
                        zeroDenominator ? Aggregate.Why.ZERO_DENOMINATOR : null,
                        answered,
                        missing);
    }

    private Aggregate figure(List<Part> parts, List<UUID> answered, List<Contribution.Missing> missing) {
        return switch (kind) {
            case SUM -> figure(sum(parts, Part::value), null, null, parts, answered, missing);
            case MIN -> figure(reduce(parts, Part::value, BigDecimal::min), null, null, parts, answered, missing);
            case MAX -> figure(reduce(parts, Part::value, BigDecimal::max), null, null, parts, answered, missing);
            case LATEST -> latest(parts.stream().max(BY_TIME).orElseThrow(), answered, missing);
            case RATIO_OF_SUMS, WEIGHTED_AVERAGE -> {
                BigDecimal numerator = sum(parts, Part::numerator);
                BigDecimal denominator = sum(parts, Part::denominator);
                yield denominator.signum() == 0
                        ? without(Aggregate.Outcome.NOT_APPLICABLE, Aggregate.Why.ZERO_DENOMINATOR, answered, missing)
                        : figure(
                                quotient(numerator, denominator, factor),
                                numerator,
                                denominator,
                                parts,
                                answered,
                                missing);
            }
            case COUNT_PASSING -> {
                BigDecimal passing = sum(parts, Part::numerator);
                yield figure(passing, passing, sum(parts, Part::denominator), parts, answered, missing);
            }
            case NOT_AGGREGABLE ->
                without(Aggregate.Outcome.NOT_COMPUTABLE, Aggregate.Why.NOT_AGGREGABLE, answered, missing);
        };
    }

    private static Aggregate latest(Part last, List<UUID> answered, List<Contribution.Missing> missing) {
        return figure(last.value(), last.numerator(), last.denominator(), List.of(last), answered, missing);
    }

    private static Aggregate figure(
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            List<Part> parts,
            List<UUID> answered,
            List<Contribution.Missing> missing) {
        return new Aggregate(
                Aggregate.Outcome.VALUE,
                null,
                plain(value),
                numerator == null ? null : plain(numerator),
                denominator == null ? null : plain(denominator),
                parts.stream().anyMatch(Part::estimated),
                parts.stream().map(Part::at).max(Instant::compareTo).orElseThrow(),
                List.copyOf(answered),
                List.copyOf(missing));
    }

    private static Aggregate without(
            Aggregate.Outcome outcome,
            Aggregate.@Nullable Why why,
            List<UUID> answered,
            List<Contribution.Missing> missing) {
        return new Aggregate(outcome, why, null, null, null, false, null, List.copyOf(answered), List.copyOf(missing));
    }

    /** Numerator × factor ÷ denominator, which is not zero. */
    static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator, int factor) {
        return numerator.multiply(BigDecimal.valueOf(factor)).divide(denominator, SCALE, RoundingMode.HALF_UP);
    }

    /** The same number without trailing zeros or an exponent, so that equal numbers are equal. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private static BigDecimal sum(List<Part> parts, Function<Part, @Nullable BigDecimal> field) {
        return reduce(parts, field, BigDecimal::add);
    }

    private static BigDecimal reduce(
            List<Part> parts, Function<Part, @Nullable BigDecimal> field, BinaryOperator<BigDecimal> operator) {
        return parts.stream()
                .map(field)
                .map(Objects::requireNonNull)
                .reduce(operator)
                .orElseThrow();
    }
}
