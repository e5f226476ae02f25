package vn.tiendo.indicator.dashboard;

import static vn.tiendo.indicator.dashboard.DashboardError.DASHBOARD_BODY_NOT_FOUND;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.dashboard.DashboardView.IndicatorFigures;
import vn.tiendo.indicator.dashboard.DashboardView.TargetCounts;
import vn.tiendo.indicator.publicview.PublicStandings;
import vn.tiendo.indicator.scorecard.Period;
import vn.tiendo.indicator.scorecard.Scorecards;
import vn.tiendo.indicator.scorecard.Subject;
import vn.tiendo.indicator.scoring.ScoringProfile;
import vn.tiendo.indicator.scoring.ScoringProfiles;
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Dashboards for the public: there is no caller, hence no scope. Public plans, verified figures and published rankings make them;
 * what a plan on hold says is in none.
 */
@ApplicationScoped
class PublicDashboards {
    private static final OrgScope ANYONE = new OrgScope("", true, "", Set.of());

    private final Mutiny.Session session;
    private final ScoringProfiles profiles;
    private final Scorecards scorecards;
    private final DashboardCounts counts;
    private final DashboardIndicators indicators;
    private final PublicStandings standings;

    PublicDashboards(
            Mutiny.Session session,
            ScoringProfiles profiles,
            Scorecards scorecards,
            DashboardCounts counts,
            DashboardIndicators indicators,
            PublicStandings standings) {
        this.session = session;
        this.profiles = profiles;
        this.scorecards = scorecards;
        this.counts = counts;
        this.indicators = indicators;
        this.standings = standings;
    }

    /** @param bodies the one that is asked about, then those right below it by code */
    private record Ground(List<OrganizationRef> bodies, Period period, BestAndWorst ends) {
        OrganizationRef body() {
            return bodies.getFirst();
        }

        DashboardIndicators.Shown shown() {
            return new DashboardIndicators.Shown(body(), bodies.subList(1, bodies.size()), period);
        }
    }

    @WithTransaction
    Uni<PublicDashboardView> of(DashboardQuestion asked) {
        return bodies(asked.organization())
                .chain(bodies -> ground(asked, bodies))
                .chain(ground -> counts.published(ground.body().id(), ground.period(), asked.soonDays())
                        .chain(tasks -> standings
                                .below(
                                        ground.body().id(),
                                        ground.period().from(),
                                        ground.period().to())
                                .chain(targets -> indicators
                                        .published(asked.indicators(), ground.shown())
                                        .map(measured -> view(asked, ground, tasks, targets, measured)))));
    }

    private Uni<List<OrganizationRef>> bodies(String code) {
        return session.createNativeQuery("""
                        select b.id as body_id, b.code as body_code, b.name as body_name
                          from organization_copy n
                          join organization_copy b on b.id = n.id or b.parent_id = n.id and b.valid_to is null
                         where n.code = :code
                         order by b.id <> n.id, b.code
                        """, Tuple.class)
                .setParameter("code", code)
                .getResultList()
                .invoke(rows -> {
                    if (rows.isEmpty()) {
                        throw DASHBOARD_BODY_NOT_FOUND.because(code);
                    }
                })
                .map(rows -> rows.stream()
                        .map(row -> OrganizationRef.of(row, "body"))
                        .toList());
    }

    /** Only a published profile orders anybody. */
    private Uni<Ground> ground(DashboardQuestion asked, List<OrganizationRef> bodies) {
        @Nullable String code = asked.profile();
        if (code == null) {
            Period period = Period.within(ScoringProfile.plain(asked.year(), asked.today()), null, null, asked.today());
            return Uni.createFrom().item(new Ground(bodies, period, BestAndWorst.of(List.of())));
        }
        return profiles.findPublished(code, asked.year()).chain(profile -> {
            Period period = Period.within(profile, null, null, asked.today());
            return scorecards
                    .below(asked.organization(), null, profile.rules(), Subject.HEAD, period, ANYONE)
                    .map(cards -> new Ground(bodies, period, BestAndWorst.of(cards)));
        });
    }

    private static PublicDashboardView view(
            DashboardQuestion asked,
            Ground ground,
            DashboardCounts.Counts tasks,
            Map<TargetStatus, Long> targets,
            List<IndicatorFigures> measured) {
        return new PublicDashboardView(
                ground.body(),
                ground.period().from(),
                ground.period().to(),
                ground.period().asOf(),
                counts(targets),
                tasks.publicTasks(),
                measured,
                asked.profile(),
                ground.ends().ranked(),
                ground.ends().unranked(),
                ground.ends().best(),
                ground.ends().worst());
    }

    private static TargetCounts counts(Map<TargetStatus, Long> targets) {
        return new TargetCounts(
                targets.getOrDefault(TargetStatus.ACHIEVED, 0L),
                targets.getOrDefault(TargetStatus.ON_TRACK, 0L),
                targets.getOrDefault(TargetStatus.AT_RISK, 0L),
                targets.getOrDefault(TargetStatus.OFF_TRACK, 0L),
                targets.getOrDefault(TargetStatus.NOT_DUE, 0L),
                targets.getOrDefault(TargetStatus.NO_DATA, 0L),
                targets.getOrDefault(TargetStatus.NOT_APPLICABLE, 0L),
                0);
    }
}
