package vn.tiendo.aggregation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a contribution enters the arithmetic; {@code null} parts mean that the kind does not need them. */
record Part(
        UUID from,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean estimated,
        Instant at) {

    /** Nothing when the contribution lacks the numbers that the kind needs. */
    static @Nullable Part of(Contribution.Value said, Kind kind, int factor) {
        BigDecimal value = value(said, factor);
        return switch (kind) {
            case SUM, MIN, MAX -> value == null ? null : part(said, value, null, null);
            case LATEST -> value == null ? null : part(said, value, said.numerator(), said.denominator());
            case RATIO_OF_SUMS -> ratio(said, said.numerator(), said.denominator());
            case WEIGHTED_AVERAGE -> ratio(said, weighted(said, factor), said.denominator());
            case COUNT_PASSING -> counted(said);
            case NOT_AGGREGABLE -> null;
        };
    }

    boolean dividesByZero() {
        return denominator != null && denominator.signum() == 0;
    }

    private static @Nullable BigDecimal value(Contribution.Value said, int factor) {
        if (said.value() != null) {
            return said.value();
        }
        return said.numerator() == null
                        || said.denominator() == null
                        || said.denominator().signum() == 0
                ? null
                : Aggregation.quotient(said.numerator(), said.denominator(), factor);
    }

    private static @Nullable Part ratio(
            Contribution.Value said, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
        return numerator == null || denominator == null ? null : part(said, BigDecimal.ZERO, numerator, denominator);
    }

    private static Part part(
            Contribution.Value said,
            BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {
        return new Part(said.from(), value, numerator, denominator, said.estimated(), said.at());
    }

    /** Value × weight in the measure of the numerator; one that was aggregated below carries it already. */
    private static @Nullable BigDecimal weighted(Contribution.Value said, int factor) {
        if (said.numerator() != null) {
            return said.numerator();
        }
        return said.value() == null || said.denominator() == null
                ? null
                : said.value()
                        .multiply(said.denominator())
                        .divide(BigDecimal.valueOf(factor)); // by 1, 100 or 1000: exact
    }

    private static @Nullable Part counted(Contribution.Value said) {
        if (said.numerator() != null && said.denominator() != null) {
            return ratio(said, said.numerator(), said.denominator());
        }
        return said.value() == null
                ? null
                : ratio(said, said.value().signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE, BigDecimal.ONE);
    }
}
