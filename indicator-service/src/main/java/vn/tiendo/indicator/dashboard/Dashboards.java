package vn.tiendo.indicator.dashboard;

import static vn.tiendo.indicator.dashboard.DashboardError.DASHBOARD_BODY_NOT_FOUND;
import static vn.tiendo.indicator.dashboard.DashboardError.DASHBOARD_INDICATOR_NOT_VALID;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.dashboard.DashboardView.ChildFigure;
import vn.tiendo.indicator.dashboard.DashboardView.IndicatorFigures;
import vn.tiendo.indicator.ranking.Order;
import vn.tiendo.indicator.ranking.RankingView.RankedBody;
import vn.tiendo.indicator.rollup.LatestFigure;
import vn.tiendo.indicator.rollup.LatestFigures;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.indicator.scorecard.Period;
import vn.tiendo.indicator.scorecard.Scorecard;
import vn.tiendo.indicator.scorecard.Scorecards;
import vn.tiendo.indicator.scorecard.Subject;
import vn.tiendo.indicator.scoring.ScoringProfile;
import vn.tiendo.indicator.scoring.ScoringProfiles;
import vn.tiendo.indicator.scoring.ScoringRules;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationRef;

/** Puts a dashboard together: nine statements at most, however many bodies and indicators there are. */
@ApplicationScoped
class Dashboards {
    private static final int SHOWN = 5;

    private final Mutiny.Session session;
    private final ScoringProfiles profiles;
    private final Scorecards scorecards;
    private final DashboardCounts counts;
    private final LatestFigures figures;

    Dashboards(
            Mutiny.Session session,
            ScoringProfiles profiles,
            Scorecards scorecards,
            DashboardCounts counts,
            LatestFigures figures) {
        this.session = session;
        this.profiles = profiles;
        this.scorecards = scorecards;
        this.counts = counts;
        this.figures = figures;
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
                                .chain(counted -> indicators(asked, body, below)
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
                : Uni.createFrom()
                        .item(new ScoringProfile(Ids.next(), "", asked.year(), 0, asked.today(), ScoringRules.PLAIN));
    }

    private Uni<List<IndicatorFigures>> indicators(DashboardQuestion asked, OrganizationRef body, Below below) {
        if (asked.indicators().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> bodies =
                new ArrayList<>(below.bodies().stream().map(OrganizationRef::id).toList());
        bodies.add(body.id());
        return figures.indicators(asked.indicators())
                .invoke(known -> requireAll(asked.indicators(), known))
                .chain(known -> figures.of(
                                known,
                                bodies,
                                below.period().from(),
                                below.period().to())
                        .map(table -> known.stream()
                                .map(one -> figures(one, table, body, below.bodies()))
                                .toList()));
    }

    private static void requireAll(List<String> codes, List<RolledIndicator> known) {
        List<String> found = known.stream().map(RolledIndicator::code).toList();
        codes.stream().filter(code -> !found.contains(code)).findFirst().ifPresent(code -> {
            throw DASHBOARD_INDICATOR_NOT_VALID.because(code);
        });
    }

    private static IndicatorFigures figures(
            RolledIndicator indicator, LatestFigure.Table table, OrganizationRef body, List<OrganizationRef> children) {
        @Nullable Window window = table.windowOf(indicator.code());
        List<ChildFigure> below = children.stream()
                .map(child -> new ChildFigure(child, table.figure(indicator.code(), child.id())))
                .toList();
        return new IndicatorFigures(
                indicator,
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                table.figure(indicator.code(), body.id()),
                Spreads.of(below.stream()
                        .flatMap(child -> Stream.ofNullable(child.figure().value()))
                        .toList()),
                below);
    }

    private static DashboardView view(
            DashboardQuestion asked,
            OrganizationRef body,
            Below below,
            DashboardCounts.Counts counted,
            List<IndicatorFigures> measured) {
        List<RankedBody> all = Order.of(below.cards());
        List<RankedBody> ranked = all.stream().filter(one -> one.rank() != null).toList();
        int best = Math.min(SHOWN, (ranked.size() + 1) / 2);
        int worst = Math.min(SHOWN, ranked.size() - best);
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
                ranked.size(),
                all.size() - ranked.size(),
                ranked.subList(0, best),
                ranked.subList(ranked.size() - worst, ranked.size()).reversed());
    }
}
