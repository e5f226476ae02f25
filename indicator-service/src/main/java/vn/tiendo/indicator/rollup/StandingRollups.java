package vn.tiendo.indicator.rollup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.catalogue.Aggregation;
import vn.tiendo.indicator.catalogue.OverTime;
import vn.tiendo.indicator.rollup.RollupBodies.Counting;
import vn.tiendo.indicator.rollup.RollupView.RolledIndicator;
import vn.tiendo.indicator.rows.Moment;

/** What many bodies and all below them reported of many indicators for one window; callers have checked the scope. */
@ApplicationScoped
public class StandingRollups {
    private static final String COUNTINGS = """
            select code, name, unit, aggregation, over_time,
                   weight_code is not null and aggregation = 'WEIGHTED_AVERAGE' as weighted,
                   details -> 'passing' ->> 'comparator' as comparator,
                   cast(details -> 'passing' ->> 'threshold' as numeric) as threshold
              from indicator where code = any(cast(:codes as text[]))
            """;

    private static final String CELLS = """
            select r.indicator_code, r.organization_id, false as itself, r.parts, r.nils, r.others, r.zeros, r.lacking, r.estimated,
                   r.value, r.numerator, r.denominator, r.latest_at, r.latest_id
              from rollup r
             where r.indicator_code = any(cast(:codes as text[])) and r.organization_id = any(cast(:bodies as uuid[]))
               and r.tree = 'AS_IT_WAS' and r.breakdown = '' and r.window_to = :to and r.window_from = :from
            union all
            select m.indicator_code, m.organization_id, true, p.part,
                   case m.answer when 'NIL' then 1 else 0 end,
                   case when m.answer = 'NOT_APPLICABLE' or m.answer = 'VALUE' and p.part + p.lacking = 0 then 1 else 0 end,
                   p.zero, p.lacking, case when m.kind = 'ESTIMATED' then p.part else 0 end,
                   coalesce(p.value, 0), coalesce(p.numerator, 0), coalesce(p.denominator, 0), m.valid_from, m.organization_id
              from measurement m
              join indicator i on i.code = m.indicator_code
             cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator, m.denominator) p
             where m.indicator_code = any(cast(:codes as text[])) and m.organization_id = any(cast(:bodies as uuid[]))
               and m.valid_to is null and m.state <> 'WITHDRAWN' and m.breakdown = ''
               and m.window_to = :to and m.window_from = :from
            """;

    private final Mutiny.Session session;

    StandingRollups(Mutiny.Session session) {
        this.session = session;
    }

    /** By the codes of those indicators that are known. */
    public Uni<Map<String, WindowFigures>> figures(Collection<String> codes, Collection<UUID> bodies, Window window) {
        return session.createNativeQuery(COUNTINGS, Tuple.class)
                .setParameter("codes", codes.toArray(String[]::new))
                .getResultList()
                .map(StandingRollups::empty)
                .call(figures -> session.createNativeQuery(CELLS, Tuple.class)
                        .setParameter("codes", codes.toArray(String[]::new))
                        .setParameter("bodies", bodies.toArray(UUID[]::new))
                        .setParameter("from", window.from())
                        .setParameter("to", window.to())
                        .getResultList()
                        .invoke(rows -> rows.forEach(row -> add(figures, row))));
    }

    /** Who stood right below a body on a day. */
    public Uni<List<UUID>> below(UUID body, LocalDate day) {
        return session.createNativeQuery("""
                        select p.organization_id
                          from rollup_path h join rollup_place p on p.path_id = h.id and p.tree = 'AS_IT_WAS'
                         where h.above @> array[cast(:body as uuid)] and h.above[cardinality(h.above)] = :body
                           and :day >= p.from_day and :day < p.to_day
                         order by p.organization_id
                        """, UUID.class)
                .setParameter("body", body)
                .setParameter("day", day)
                .getResultList();
    }

    /** Those of some bodies that stood anywhere below a body on a day, or are the body itself. */
    public Uni<List<UUID>> within(UUID body, Collection<UUID> bodies, LocalDate day) {
        return session.createNativeQuery("""
                        select p.organization_id
                          from rollup_place p join rollup_path h on h.id = p.path_id
                         where p.tree = 'AS_IT_WAS' and p.organization_id = any(cast(:bodies as uuid[]))
                           and :day >= p.from_day and :day < p.to_day
                           and (p.organization_id = :body or h.above @> array[cast(:body as uuid)])
                        """, UUID.class)
                .setParameter("body", body)
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("day", day)
                .getResultList();
    }

    private static Map<String, WindowFigures> empty(List<Tuple> indicators) {
        Map<String, WindowFigures> figures = new HashMap<>();
        for (Tuple row : indicators) {
            RolledIndicator indicator = new RolledIndicator(
                    row.get("code", String.class),
                    row.get("name", String.class),
                    row.get("unit", String.class),
                    Aggregation.valueOf(row.get("aggregation", String.class)),
                    OverTime.valueOf(row.get("over_time", String.class)));
            figures.put(
                    indicator.code(),
                    new WindowFigures(new Counting(
                            indicator,
                            row.get("weighted", Boolean.class),
                            row.get("comparator", String.class),
                            row.get("threshold", BigDecimal.class))));
        }
        return figures;
    }

    private static void add(Map<String, WindowFigures> figures, Tuple row) {
        WindowFigures of = figures.get(row.get("indicator_code", String.class));
        if (of != null) {
            of.add(row.get("organization_id", UUID.class), row.get("itself", Boolean.class), cell(row));
        }
    }

    private static Cell cell(Tuple row) {
        return new Cell(
                row.get("parts", Integer.class),
                row.get("nils", Integer.class),
                row.get("others", Integer.class),
                row.get("zeros", Integer.class),
                row.get("lacking", Integer.class),
                row.get("estimated", Integer.class),
                row.get("value", BigDecimal.class),
                row.get("numerator", BigDecimal.class),
                row.get("denominator", BigDecimal.class),
                Moment.orNull(row, "latest_at"),
                row.get("latest_id", UUID.class));
    }
}
