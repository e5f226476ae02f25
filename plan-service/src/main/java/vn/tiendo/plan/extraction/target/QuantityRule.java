package vn.tiendo.plan.extraction.target;

import org.jspecify.annotations.Nullable;

/** Recognises one form of quantity at a word. */
sealed interface QuantityRule permits PercentRule, RatioRule, RankRule, CountRule, SpelledCountRule {

    @Nullable
    Quantity at(Reading reading, int at);
}
