package vn.tiendo.indicator.series;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.rollup.RollupQuestion;
import vn.tiendo.indicator.rollup.Rollups;
import vn.tiendo.indicator.series.SeriesView.SeriesPoint;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;

/** Series for the public: there is no caller, hence no scope. What a plan that is not public asks for does not exist. */
@ApplicationScoped
class PublicSeries {
    /** Everybody who has a target on the indicator, at or below the body, has all of them in public plans. */
    private static final String PUBLIC = """
            select coalesce(bool_and(coalesce(p.published, false)), false)
              from target t
              left join plan_publication p on p.plan_id = t.plan_id
             where t.indicator_code = :indicator
               and (t.reporter_id in (select u.id from organization_copy u {members})
                    or t.reporter_ids && array(select u.id from organization_copy u {members}))
            """;

    private static final String ITSELF = "where u.code = :organization";
    private static final String AND_BELOW =
            "where u.path @> array(select b.id from organization_copy b where b.code = :organization)"
                    + " and exists (select 1 from organization_copy b where b.code = :organization)";

    /** Of a measurement that is being corrected the version verified last stands. */
    private static final String OWN = """
            select w.window_from, w.window_to, m.id, m.answer, m.value, m.numerator, m.denominator, m.kind, m.state
              from (select r.window_from, r.window_to
                      from rollup r join organization_copy o on o.code = :organization and r.organization_id = o.path[1]
                     where r.indicator_code = :indicator and r.tree = 'RESTATED' and r.breakdown = :breakdown
                       and r.state = 'VERIFIED' and r.window_to between :from and :to
                       and r.parts + r.nils + r.others + r.lacking > 0
                    union
                    select m.window_from, m.window_to
                      from measurement m
                      join organization_copy o on o.code = :organization and m.organization_id in (o.id, o.path[1])
                     where m.indicator_code = :indicator and m.breakdown = :breakdown and m.state = 'VERIFIED'
                       and m.window_to between :from and :to) w
              left join lateral (
                   select v.*
                     from measurement c
                     join organization_copy o on o.id = c.organization_id and o.code = :organization
                     join lateral (
                          select x.* from measurement x
                           where x.id = c.id and x.state = 'VERIFIED'
                           order by x.version desc limit 1) v on true
                    where c.indicator_code = :indicator and c.breakdown = :breakdown and c.valid_to is null
                      and c.state <> 'WITHDRAWN' and c.window_to = w.window_to and c.window_from = w.window_from) m on true
             order by w.window_to, w.window_from desc
            """;

    private static final OrgScope ANYONE = new OrgScope("", true, "", Set.of());

    private final Mutiny.Session session;
    private final Rollups rollups;

    PublicSeries(Mutiny.Session session, Rollups rollups) {
        this.session = session;
        this.rollups = rollups;
    }

    /** @param rollup the body and all below it, rather than the body alone */
    @WithTransaction
    Uni<PublicSeriesView> of(RollupQuestion asked, String organization, boolean rollup, PageRequest request) {
        return requirePublic(asked.indicator(), organization, rollup)
                .chain(() -> rollups.indicator(asked.indicator()))
                .chain(indicator -> rollups.body(asked, ANYONE)
                        .chain(body -> points(asked, organization, rollup)
                                .map(points -> PublicSeriesView.of(
                                        indicator, body, rollup, SeriesQueries.page(points, request)))));
    }

    private Uni<Boolean> requirePublic(String indicator, String organization, boolean rollup) {
        return session.createNativeQuery(PUBLIC.replace("{members}", rollup ? AND_BELOW : ITSELF), Boolean.class)
                .setParameter("indicator", indicator)
                .setParameter("organization", organization)
                .getSingleResult()
                .invoke(open -> {
                    if (!open) {
                        throw SeriesError.SERIES_NOT_PUBLIC.because(indicator, organization);
                    }
                });
    }

    private Uni<List<SeriesPoint>> points(RollupQuestion asked, String organization, boolean rollup) {
        return rollup
                ? rollups.ofOne(asked, false, ANYONE).map(one -> SeriesQueries.points(SeriesQueries.body(one)))
                : session.createNativeQuery(OWN, Tuple.class)
                        .setParameter("indicator", asked.indicator())
                        .setParameter("organization", organization)
                        .setParameter("breakdown", asked.breakdown())
                        .setParameter("from", asked.from())
                        .setParameter("to", asked.to())
                        .getResultList()
                        .map(rows -> rows.stream().map(SeriesQueries::point).toList());
    }
}
