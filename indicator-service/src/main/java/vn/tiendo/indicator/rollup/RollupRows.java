package vn.tiendo.indicator.rollup;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.data.Numeric;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.indicator.rollup.RollupQuestion.Tree;
import vn.tiendo.indicator.rows.DriverRows;
import vn.tiendo.indicator.rows.Moment;

/** What is stored about roll-ups; callers have checked the scope. */
@ApplicationScoped
class RollupRows {
    /** What was added up below each body, and what it said itself. */
    private static final String CELLS = """
            select r.tree = 'RESTATED', r.organization_id, r.window_from, r.window_to, r.state = 'VERIFIED', r.parts, r.nils,
                   r.others, r.zeros, r.lacking, r.estimated, r.value, r.numerator, r.denominator, r.latest_at, r.latest_id
              from rollup r
             where r.indicator_code = $1 and r.organization_id = any($2) and r.tree = any($3) and r.breakdown = $4
               and r.window_to between $5 and $6 and r.state = any($7) and r.parts + r.nils + r.others + r.lacking > 0
            union all
            select t.tree = 'RESTATED', m.organization_id, m.window_from, m.window_to, m.state = 'VERIFIED', p.part,
                   case m.answer when 'NIL' then 1 else 0 end,
                   case when m.answer = 'NOT_APPLICABLE' or m.answer = 'VALUE' and p.part + p.lacking = 0 then 1 else 0 end,
                   p.zero, p.lacking, case when m.kind = 'ESTIMATED' then p.part else 0 end,
                   coalesce(p.value, 0), coalesce(p.numerator, 0), coalesce(p.denominator, 0), m.valid_from, m.organization_id
              from measurement m
              join indicator i on i.code = m.indicator_code
             cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator, m.denominator) p
             cross join unnest(cast($3 as text[])) t (tree)
             where m.indicator_code = $1 and m.organization_id = any($2)
               and m.valid_to is null and m.breakdown = $4 and m.window_to between $5 and $6 and m.state = any($7)
            """;

    /** Where another indicator says the weight, it stands in the denominator, as if it had been said with the figure. */
    private static final String SAID = """
            select m.organization_id, m.window_from, m.window_to, m.answer, m.value, m.numerator, m.kind, m.state, m.valid_from,
                   case when i.weight_code is null or i.aggregation <> 'WEIGHTED_AVERAGE' then m.denominator else w.value end as denominator
              from measurement m
              join indicator i on i.code = m.indicator_code
              left join measurement w on w.indicator_code = i.weight_code and w.organization_id = m.organization_id
                   and w.breakdown = '' and w.window_to = m.window_to and w.window_from = m.window_from
                   and w.valid_to is null and w.state <> 'WITHDRAWN' and i.aggregation = 'WEIGHTED_AVERAGE'
             where m.indicator_code = :indicator and m.organization_id = any(cast(:bodies as uuid[]))
               and m.valid_to is null and m.state <> 'WITHDRAWN' and m.breakdown = :breakdown
               and m.window_to between :from and :to
            """;

    private final Mutiny.Session session;
    private final DriverRows driver;

    RollupRows(Mutiny.Session session, DriverRows driver) {
        this.session = session;
        this.driver = driver;
    }

    /** Which figure. */
    record Key(Tree tree, UUID body, Window window) {}

    record Row(Key key, boolean verified, Cell cell) {}

    record Said(UUID reporter, Window window, boolean verified, Contribution contribution) {}

    Uni<List<Row>> cells(RollupQuestion asked, Collection<UUID> bodies, boolean asItWas) {
        return driver.select(
                CELLS,
                RollupRows::row,
                asked.indicator(),
                bodies.toArray(UUID[]::new),
                asked.trees(asItWas),
                asked.breakdown(),
                asked.from(),
                asked.to(),
                asked.state().names());
    }

    /** What these bodies said of their own, in any state, in windows that end between the days. */
    Uni<List<Said>> said(RollupQuestion asked, Collection<UUID> reporters, LocalDate from, LocalDate to) {
        return session.createNativeQuery(SAID, Tuple.class)
                .setParameter("indicator", asked.indicator())
                .setParameter("bodies", reporters.toArray(UUID[]::new))
                .setParameter("breakdown", asked.breakdown())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(rows -> rows.stream().map(RollupRows::said).toList());
    }

    private static Row row(Object[] row) {
        return new Row(
                new Key(
                        (boolean) row[0] ? Tree.RESTATED : Tree.AS_IT_WAS,
                        (UUID) row[1],
                        new Window((LocalDate) row[2], (LocalDate) row[3])),
                (boolean) row[4],
                new Cell(
                        (int) row[5],
                        (int) row[6],
                        (int) row[7],
                        (int) row[8],
                        (int) row[9],
                        (int) row[10],
                        number(row[11]),
                        number(row[12]),
                        number(row[13]),
                        row[14] == null ? null : ((OffsetDateTime) row[14]).toInstant(),
                        (UUID) row[15]));
    }

    private static BigDecimal number(Object column) {
        return ((Numeric) column).bigDecimalValue();
    }

    private static Said said(Tuple row) {
        UUID from = row.get("organization_id", UUID.class);
        Contribution contribution = switch (row.get("answer", String.class)) {
            case "NIL" -> new Contribution.Nil(from);
            case "NOT_APPLICABLE" -> new Contribution.NotApplicable(from);
            default ->
                new Contribution.Value(
                        from,
                        row.get("value", BigDecimal.class),
                        row.get("numerator", BigDecimal.class),
                        row.get("denominator", BigDecimal.class),
                        "ESTIMATED".equals(row.get("kind", String.class)),
                        Moment.of(row, "valid_from"));
        };
        return new Said(
                from,
                new Window(row.get("window_from", LocalDate.class), row.get("window_to", LocalDate.class)),
                "VERIFIED".equals(row.get("state", String.class)),
                contribution);
    }
}
