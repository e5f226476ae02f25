package vn.tiendo.indicator.dashboard;

import static vn.tiendo.indicator.dashboard.DashboardError.DASHBOARD_BODY_NOT_FOUND;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.dashboard.DashboardView.IndicatorFigures;
import vn.tiendo.indicator.scorecard.Period;
import vn.tiendo.indicator.scorecard.Scorecard;
import vn.tiendo.indicator.scorecard.Scorecards;
import vn.tiendo.indicator.scorecard.Subject;
import vn.tiendo.indicator.scoring.ScoringProfile;
import vn.tiendo.indicator.scoring.ScoringProfiles;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** Puts a dashboard together: nine statements at most, however many bodies and indicators there are. */
@ApplicationScoped
class Dashboards {
    private final Mutiny.Session session;
    private final ScoringProfiles profiles;
    private final Scorecards scorecards;
    private final DashboardCounts counts;
    private final DashboardIndicators indicators;

    Dashboards(
            Mutiny.Session session,
            ScoringProfiles profiles,
            Scorecards scorecards,
            DashboardCounts counts,
            DashboardIndicators indicators) {
        this.session = session;
        this.profiles = profiles;
        this.scorecards = scorecards;
        this.counts = counts;
        this.indicators = indicators;
    }

    /** What is shown of the bodies right below, and what was measured of them. */
    private record Below(ScoringProfile profile, Period period, List<Scorecard> cards) {
        List<OrganizationRef> bodies() {
            return cards.stream().map(Scorecard::organization).toList();
        }
    }

    @WithTransaction
    Uni<DashboardView> of(DashboardQuestion asked, OrgScope scope) {
        return body(asked.organization(), scope)
                .chain(body -> below(asked, scope)
                        .chain(below -> counts.of(body.id(), below.period(), asked.soonDays())
                                .chain(counted -> indicators
                                        .of(
                                                asked.indicators(),
                                                new DashboardIndicators.Shown(body, below.bodies(), below.period()))
                                        .map(measured -> view(asked, body, below, counted, measured)))));
    }

    private Uni<OrganizationRef> body(String code, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                        "select b.id as body_id, b.code as body_code, b.name as body_name from organization_copy b"
                                + " where b.code = :code and " + OrgScope.below("b.id"),
                        Tuple.class))
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> DASHBOARD_BODY_NOT_FOUND.because(code))
                .map(row -> OrganizationRef.of(row, "body"));
    }

    private Uni<Below> below(DashboardQuestion asked, OrgScope scope) {
        return profile(asked).chain(profile -> {
            Period period = Period.within(profile, null, null, asked.today());
            return scorecards
                    .below(asked.organization(), null, profile.rules(), Subject.HEAD, period, scope)
                    .map(cards -> new Below(profile, period, cards));
        });
    }

    private Uni<ScoringProfile> profile(DashboardQuestion asked) {
        @Nullable String code = asked.profile();
        return code != null
                ? profiles.find(code, asked.year())
                : Uni.createFrom().item(ScoringProfile.plain(asked.year(), asked.today()));
    }

    private static DashboardView view(
            DashboardQuestion asked,
            OrganizationRef body,
            Below below,
            DashboardCounts.Counts counted,
            List<IndicatorFigures> measured) {
        BestAndWorst ends = BestAndWorst.of(below.cards());
        return new DashboardView(
                body,
                below.period().from(),
                below.period().to(),
                below.period().asOf(),
                counted.targets(),
                counted.tasks(),
                counted.reports(),
                measured,
                asked.profile(),
                ends.ranked(),
                ends.unranked(),
                ends.best(),
                ends.worst());
    }
}
