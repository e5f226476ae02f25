package vn.tiendo.aggregation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one body brings in, or why it brings nothing. */
public sealed interface Contribution {
    /** The body. */
    UUID from();

    /**
     * A figure.
     *
     * @param value as reported; not needed where both parts are
     * @param numerator of a ratio; of a count of those that pass, how many do
     * @param denominator of a ratio; of a weighted average the weight; of a count, of how many
     * @param at when it was handed in
     */
    record Value(
            UUID from,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            boolean estimated,
            Instant at)
            implements Contribution {}

    /** Nothing to report: an answer, and it adds nothing. */
    record Nil(UUID from) implements Contribution {}

    /** The question does not concern this body. */
    record NotApplicable(UUID from) implements Contribution {}

    /** No answer, for a reason; never counted as zero. */
    record Missing(UUID from, String reason) implements Contribution {}
}
