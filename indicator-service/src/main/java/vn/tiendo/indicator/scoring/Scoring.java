package vn.tiendo.indicator.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a score. It is published with every answer ({@code ScoringFormula}) and must stay simple enough to be
 * done again elsewhere: every step rounds half up, to ten decimals, the total to two.
 */
public final class Scoring {
    static final int SCALE = 10;
    static final int TOTAL_SCALE = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Scoring() {}

    /** @param inputs by the code of the criterion; what is absent does not concern the body */
    public static Score score(ScoringRules rules, Map<String, ScoringInput> inputs) {
        List<Score.Earned> earned = rules.criteria().stream()
                .map(one -> earned(rules, one, inputs.getOrDefault(one.code(), ScoringInput.NONE)))
                .toList();
        boolean missing = earned.stream().anyMatch(one -> one.input().presence() == ScoringInput.Presence.MISSING);
        boolean concerned =
                earned.stream().anyMatch(one -> one.input().presence() != ScoringInput.Presence.NOT_APPLICABLE);
        if (!concerned) {
            return new Score(null, Score.Unscored.NOTHING_TO_JUDGE, earned);
        }
        if (missing && rules.whenMissing() == ScoringRules.Missing.NOT_RANKED) {
            return new Score(null, Score.Unscored.INPUT_MISSING, earned);
        }
        return new Score(total(earned), null, earned);
    }

    private static Score.Earned earned(ScoringRules rules, Criterion criterion, ScoringInput input) {
        return switch (input.presence()) {
            case THERE -> {
                BigDecimal rate =
                        input.numerator().multiply(HUNDRED).divide(input.denominator(), SCALE, RoundingMode.HALF_UP);
                yield new Score.Earned(criterion, input, rate, share(criterion, rate));
            }
            case MISSING -> new Score.Earned(criterion, input, null, BigDecimal.ZERO);
            case NOT_APPLICABLE -> new Score.Earned(criterion, input, null, without(rules.whenNotApplicable()));
        };
    }

    private static @Nullable BigDecimal without(ScoringRules.NotApplicable rule) {
        return switch (rule) {
            case REDISTRIBUTE -> null;
            case FULL_POINTS -> BigDecimal.ONE;
            case NO_POINTS -> BigDecimal.ZERO;
        };
    }

    private static BigDecimal share(Criterion criterion, BigDecimal rate) {
        return rate.subtract(criterion.noneAt())
                .divide(criterion.fullAt().subtract(criterion.noneAt()), SCALE, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    private static BigDecimal total(List<Score.Earned> earned) {
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Score.Earned one : earned) {
            if (one.share() != null) {
                points = points.add(one.criterion().weight().multiply(Objects.requireNonNull(one.share())));
                weights = weights.add(one.criterion().weight());
            }
        }
        return points.multiply(HUNDRED).divide(weights, TOTAL_SCALE, RoundingMode.HALF_UP);
    }
}
