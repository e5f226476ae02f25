package vn.tiendo.indicator.scorecard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.scoring.Band;
import vn.tiendo.indicator.scoring.InputKind;
import vn.tiendo.indicator.scoring.Score;
import vn.tiendo.indicator.scoring.ScoringInput;
import vn.tiendo.indicator.scoring.ScoringRules;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * What one body, or its head, reaches.
 *
 * @param head the title of the head; null unless heads are scored and the profile has a title for such a body
 * @param total 0 to 100 with two decimals; null where there is none
 * @param unscored why there is none
 */
public record Scorecard(
        OrganizationRef organization,
        @Nullable String head,
        @Nullable BigDecimal total,
        Score.@Nullable Unscored unscored,
        @Nullable BandView band,
        List<CriterionView> criteria) {

    /** A band, in short. */
    public record BandView(String code, String name, String colour, Band.@Nullable Standing list) {}

    /**
     * One criterion with all that its points follow from.
     *
     * @param rate in percent; null where nothing is there
     * @param share of the weight; null where the others share the weight
     */
    public record CriterionView(
            String code,
            InputKind kind,
            @Nullable String indicator,
            BigDecimal weight,
            ScoringInput.Presence presence,
            BigDecimal numerator,
            BigDecimal denominator,
            long missing,
            long waitingDays,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal share) {

        static CriterionView of(Score.Earned earned) {
            ScoringInput input = earned.input();
            return new CriterionView(
                    earned.criterion().code(),
                    earned.criterion().kind(),
                    earned.criterion().indicator(),
                    earned.criterion().weight(),
                    input.presence(),
                    input.numerator(),
                    input.denominator(),
                    input.missing(),
                    input.waitingDays(),
                    earned.rate(),
                    earned.share());
        }
    }

    static Scorecard of(OrganizationRef organization, @Nullable String head, Score score, ScoringRules rules) {
        BigDecimal total = score.total();
        return new Scorecard(
                organization,
                head,
                total,
                score.why(),
                total == null
                        ? null
                        : rules.band(total)
                                .map(band -> new BandView(band.code(), band.name(), band.colour(), band.list()))
                                .orElse(null),
                score.criteria().stream().map(CriterionView::of).toList());
    }
}
