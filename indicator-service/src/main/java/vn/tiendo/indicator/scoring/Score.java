package vn.tiendo.indicator.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a body reaches by some rules.
 *
 * @param total 0 to 100 with two decimals; null where there is none
 * @param why only where there is no total
 */
public record Score(@Nullable BigDecimal total, @Nullable Unscored why, List<Earned> criteria) {

    /**
     * @param rate in percent, ten decimals; null where nothing is there
     * @param share of the weight, 0 to 1, ten decimals; null where the weight was redistributed
     */
    public record Earned(
            Criterion criterion,
            ScoringInput input,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal share) {}

    /** Why there is no total. */
    public enum Unscored {
        /** No criterion concerns it. */
        NOTHING_TO_JUDGE,
        /** An input is missing, and the rules then give no total. */
        INPUT_MISSING
    }
}
