package vn.tiendo.indicator.ranking;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.ranking.RankingView.RankedBody;
import vn.tiendo.indicator.scorecard.Period;
import vn.tiendo.indicator.scorecard.Scorecard;
import vn.tiendo.indicator.scorecard.ScorecardQuestion;
import vn.tiendo.indicator.scorecard.Scorecards;
import vn.tiendo.indicator.scoring.Band;
import vn.tiendo.indicator.scoring.ScoringFormula;
import vn.tiendo.indicator.scoring.ScoringProfile;
import vn.tiendo.indicator.scoring.ScoringProfileView;
import vn.tiendo.indicator.scoring.ScoringProfiles;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;

/** Ranks of all bodies right below one; whoever sees that body sees them all. */
@ApplicationScoped
class Rankings {
    private static final OrgScope ANYONE = new OrgScope("", true, "", Set.of());

    private final ScoringProfiles profiles;
    private final Scorecards scorecards;

    Rankings(ScoringProfiles profiles, Scorecards scorecards) {
        this.profiles = profiles;
        this.scorecards = scorecards;
    }

    @WithTransaction
    Uni<RankingView> page(ScorecardQuestion asked, Band.@Nullable Standing list, PageRequest request, OrgScope scope) {
        return profiles.find(asked.profile(), asked.year())
                .chain(profile -> rank(asked, profile, list, request, scope));
    }

    /** For anyone: by rules that are published the ranking is the same as inside, whoever asks. */
    @WithTransaction
    Uni<RankingView> published(ScorecardQuestion asked, Band.@Nullable Standing list, PageRequest request) {
        return profiles.findPublished(asked.profile(), asked.year())
                .chain(profile -> rank(asked, profile, list, request, ANYONE));
    }

    private Uni<RankingView> rank(
            ScorecardQuestion asked,
            ScoringProfile profile,
            Band.@Nullable Standing list,
            PageRequest request,
            OrgScope scope) {
        Period period = Period.within(profile, asked.from(), asked.to(), asked.today());
        return scorecards
                .below(asked.organization(), asked.level(), profile.rules(), asked.subject(), period, scope)
                .map(cards -> view(asked, profile, period, cards, list, request));
    }

    private static RankingView view(
            ScorecardQuestion asked,
            ScoringProfile profile,
            Period period,
            List<Scorecard> cards,
            Band.@Nullable Standing list,
            PageRequest request) {
        List<RankedBody> all = Order.of(cards);
        int ranked = (int) all.stream().filter(one -> one.rank() != null).count();
        Page<RankedBody> page = page(Order.on(list, all), request);
        return new RankingView(
                ScoringProfileView.of(profile, asked.today()),
                ScoringFormula.OURS,
                period.from(),
                period.to(),
                period.asOf(),
                asked.subject(),
                asked.organization(),
                asked.level(),
                profile.trial(),
                asked.today().isAfter(period.to()),
                ranked,
                all.size() - ranked,
                page.items(),
                page.next());
    }

    private static Page<RankedBody> page(List<RankedBody> all, PageRequest request) {
        List<String> after = request.after(2);
        List<RankedBody> rest = after.isEmpty() ? all : Order.after(all, place(after.get(0)), after.get(1));
        return request.page(rest, one -> List.of(Integer.toString(Order.place(one)), Order.code(one)));
    }

    private static int place(String key) {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
