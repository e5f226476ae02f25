package vn.tiendo.indicator.dashboard;

import java.util.List;
import vn.tiendo.indicator.ranking.Order;
import vn.tiendo.indicator.ranking.RankingView.RankedBody;
import vn.tiendo.indicator.scorecard.Scorecard;

/**
 * The ends of a ranking; who has no rank is at neither.
 *
 * @param best the best first
 * @param worst of the others, the worst first
 */
record BestAndWorst(int ranked, int unranked, List<RankedBody> best, List<RankedBody> worst) {
    private static final int SHOWN = 5;

    static BestAndWorst of(List<Scorecard> cards) {
        List<RankedBody> all = Order.of(cards);
        List<RankedBody> ranked = all.stream().filter(one -> one.rank() != null).toList();
        int best = Math.min(SHOWN, (ranked.size() + 1) / 2);
        int worst = Math.min(SHOWN, ranked.size() - best);
        return new BestAndWorst(
                ranked.size(),
                all.size() - ranked.size(),
                ranked.subList(0, best),
                ranked.subList(ranked.size() - worst, ranked.size()).reversed());
    }
}
