package vn.tiendo.plan.extraction.quantity;

import org.jspecify.annotations.Nullable;

/** Recognises one form of quantity at a word. */
sealed interface QuantityRule permits PercentRule, RatioRule, RankRule, CountRule, SpelledCountRule, ScoreRule {

    @Nullable
    Quantity at(Quantities quantities, int at);
}
