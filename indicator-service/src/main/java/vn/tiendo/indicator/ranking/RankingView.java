package vn.tiendo.indicator.ranking;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.scorecard.Scorecard;
import vn.tiendo.indicator.scorecard.Subject;
import vn.tiendo.indicator.scoring.ScoringFormula;
import vn.tiendo.indicator.scoring.ScoringProfileView;
import vn.tiendo.kit.paging.Paged;

/**
 * A ranking: everything that a rank follows from is in it.
 *
 * @param organization code of the body right below which the ranked ones stand
 * @param level only bodies of this level are ranked; null for all
 * @param trial the rules were written when the year had begun
 * @param closed whether the period is over; until then ranks still move
 * @param ranked how many have a rank, on all pages and lists
 * @param unranked how many have none
 */
public record RankingView(
        ScoringProfileView profile,
        ScoringFormula formula,
        LocalDate from,
        LocalDate to,
        LocalDate asOf,
        Subject subject,
        String organization,
        @Nullable String level,
        boolean trial,
        boolean closed,
        int ranked,
        int unranked,
        List<RankedBody> items,
        @Nullable String next)
        implements Paged<RankingView.RankedBody> {

    /**
     * @param rank 1 for the best; null without a total
     * @param sharedBy how many have this rank, itself included; 0 without one
     */
    public record RankedBody(@Nullable Integer rank, int sharedBy, Scorecard card) {}
}
