package vn.tiendo.indicator.rollup;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.catalogue.Aggregation;
import vn.tiendo.indicator.catalogue.OverTime;
import vn.tiendo.indicator.rollup.RollupQuestion.States;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rows.Column;

/**
 * Of many indicators the figures of the window that ended last, for many bodies and all below each: three statements, however
 * many there are. Callers have checked the scope.
 */
@ApplicationScoped
public class LatestFigures {
    /** Of all windows that end on the same day the longest, the same for all bodies, so that they can be compared. */
    private static final String CELLS = """
            with cell as (
                select r.indicator_code, r.organization_id, r.window_from, r.window_to, r.state, r.parts, r.nils, r.others,
                       r.zeros, r.lacking, r.estimated, r.value, r.numerator, r.denominator, r.latest_at, r.latest_id
                  from rollup r
                 where r.indicator_code = any(cast(:indicators as text[])) and r.organization_id = any(cast(:bodies as uuid[]))
                   and r.tree = 'RESTATED' and r.breakdown = '' and r.window_to between :from and :to
                   and r.state = any(cast(:states as text[]))
                   and r.parts + r.nils + r.others + r.lacking > 0
                union all
                select m.indicator_code, m.organization_id, m.window_from, m.window_to, m.state, p.part,
                       case m.answer when 'NIL' then 1 else 0 end,
                       case when m.answer = 'NOT_APPLICABLE' or m.answer = 'VALUE' and p.part + p.lacking = 0 then 1 else 0 end,
                       p.zero, p.lacking, case when m.kind = 'ESTIMATED' then p.part else 0 end,
                       coalesce(p.value, 0), coalesce(p.numerator, 0), coalesce(p.denominator, 0), m.valid_from,
                       m.organization_id
                  from measurement m
                  join indicator i on i.code = m.indicator_code
                 cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator, m.denominator) p
                 where m.indicator_code = any(cast(:indicators as text[])) and m.organization_id = any(cast(:bodies as uuid[]))
                   and m.valid_to is null and m.breakdown = '' and m.state = any(cast(:states as text[]))
                   and m.window_to between :from and :to),
            latest as (
                select distinct on (indicator_code) indicator_code, window_from, window_to
                  from cell
                 order by indicator_code, window_to desc, window_from)
            select c.* from cell c join latest l using (indicator_code, window_from, window_to)
            """;

    /** How many should have answered for those windows; {@link RollupExpectations.Stay#owes} in SQL. */
    private static final String EXPECTED = """
            with asked as (
                select * from unnest(cast(:indicators as text[]), cast(cast(:tos as text[]) as date[])) as a (code, window_to)),
            reporter as (
                select code, organization_id, min(first_to) as first_to
                  from (select indicator_code as code, organization_id, first_to
                          from rollup_reporter where indicator_code = any(cast(:indicators as text[]))
                        union all
                        select t.indicator_code, m.id, t.start_on
                          from target t cross join unnest(array_append(t.reporter_ids, t.reporter_id)) m (id)
                         where t.indicator_code = any(cast(:indicators as text[])) and t.tracked and t.in_force
                           and m.id is not null) one
                 group by code, organization_id),
            place as (
                select p.organization_id, a.id as body
                  from rollup_place p
                  join rollup_path h on h.id = p.path_id
                 cross join unnest(h.above) a (id)
                 where p.tree = 'RESTATED' and a.id = any(cast(:bodies as uuid[]))
                union all
                select b.id, b.id from unnest(cast(:bodies as uuid[])) b (id))
            select a.code, p.body, count(*) as expected
              from asked a
              join reporter r on r.code = a.code and r.first_to <= a.window_to
              join place p on p.organization_id = r.organization_id
              left join organization_copy o on o.id = r.organization_id
             where o.valid_to is null or a.window_to <= o.valid_to
             group by a.code, p.body
            """;

    private final Mutiny.Session session;

    LatestFigures(Mutiny.Session session) {
        this.session = session;
    }

    /** Those of the codes that are known; of what another indicator weighs nothing is kept added up, and it is left out. */
    @WithTransaction
    public Uni<List<RolledIndicator>> indicators(Collection<String> codes) {
        return session.createNativeQuery("""
                        select code, name, unit, aggregation, over_time from indicator
                         where code = any(cast(:codes as text[]))
                           and not (weight_code is not null and aggregation = 'WEIGHTED_AVERAGE')
                         order by code
                        """, Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new RolledIndicator(
                                row.get("code", String.class),
                                row.get("name", String.class),
                                row.get("unit", String.class),
                                Aggregation.valueOf(row.get("aggregation", String.class)),
                                OverTime.valueOf(row.get("over_time", String.class))))
                        .toList());
    }

    /** Windows end between the days. */
    @WithTransaction
    public Uni<LatestFigure.Table> of(
            List<RolledIndicator> indicators, Collection<UUID> bodies, LocalDate from, LocalDate to, States states) {
        if (indicators.isEmpty()) {
            return Uni.createFrom().item(LatestFigure.Table.EMPTY);
        }
        return session.createNativeQuery(CELLS, Tuple.class)
                .setParameter(
                        "indicators",
                        indicators.stream().map(RolledIndicator::code).toArray(String[]::new))
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("states", states.names())
                .getResultList()
                .map(rows -> LatestFigure.Table.of(indicators, rows))
                .chain(table -> expected(table, indicators, bodies, to).map(table::expecting));
    }

    /** Where nobody answered at all, those who should have by the last day. */
    private Uni<List<Tuple>> expected(
            LatestFigure.Table table, List<RolledIndicator> indicators, Collection<UUID> bodies, LocalDate to) {
        return session.createNativeQuery(EXPECTED, Tuple.class)
                .setParameter(
                        "indicators",
                        indicators.stream().map(RolledIndicator::code).toArray(String[]::new))
                .setParameter("tos", Column.of(indicators, one -> table.lastDay(one.code(), to)))
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .getResultList();
    }
}
