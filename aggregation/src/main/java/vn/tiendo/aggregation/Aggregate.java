package vn.tiendo.aggregation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a parent, and what it stands on.
 *
 * @param why only where there is no figure
 * @param value rounded to {@link Aggregation#SCALE} decimals where it is a quotient, else exact
 * @param numerator exact; kept so that the next level up aggregates parts and not rounded values
 * @param estimated whether any figure that takes part is
 * @param at when the newest figure that takes part was handed in
 * @param contributors who answered, NIL and N/A included, in order of their ids
 * @param missing who did not, in order of their ids
 */
public record Aggregate(
        Outcome outcome,
        @Nullable Why why,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        boolean estimated,
        @Nullable Instant at,
        List<UUID> contributors,
        List<Contribution.Missing> missing) {

    public enum Outcome {
        VALUE,
        /** All who answered have nothing to report. */
        NIL,
        NOT_APPLICABLE,
        NOT_COMPUTABLE
    }

    public enum Why {
        NOT_AGGREGABLE,
        NOTHING_CONTRIBUTED,
        ZERO_DENOMINATOR
    }

    /** The reason of a body that did answer, but without the numbers this kind of aggregation needs. */
    public static final String NUMBERS_MISSING = "NUMBERS_MISSING";

    /** What this figure brings in one level up. */
    public Contribution from(UUID body) {
        return switch (outcome) {
            case VALUE ->
                new Contribution.Value(body, value, numerator, denominator, estimated, at == null ? Instant.MIN : at);
            case NIL -> new Contribution.Nil(body);
            case NOT_APPLICABLE -> new Contribution.NotApplicable(body);
            case NOT_COMPUTABLE -> new Contribution.Missing(body, String.valueOf(why));
        };
    }
}
