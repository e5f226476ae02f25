package vn.tiendo.indicator.rollup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Contribution;
import vn.tiendo.indicator.rollup.RollupQuestion.Tree;
import vn.tiendo.indicator.rollup.RollupView.Lack;
import vn.tiendo.indicator.rollup.RollupView.MissingBody;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.indicator.rows.Moment;
import vn.tiendo.kit.scope.OrganizationRef;

/** What is stored about roll-ups; callers have checked the scope. */
@ApplicationScoped
class RollupRows {
    /** What was added up below each body, and what it said itself. */
    private static final String CELLS = """
            select r.tree, r.organization_id, r.window_from, r.window_to, r.state, r.parts, r.nils, r.others, r.zeros, r.lacking,
                   r.estimated, r.value, r.numerator, r.denominator, r.latest_at, r.latest_id
              from rollup r
             where r.indicator_code = :indicator and r.organization_id = any(cast(:bodies as uuid[]))
               and r.tree = any(cast(:trees as text[])) and r.breakdown = :breakdown
               and r.window_to between :from and :to and r.state = any(cast(:states as text[]))
               and r.parts + r.nils + r.others + r.lacking > 0
            union all
            select t.tree, m.organization_id, m.window_from, m.window_to, m.state, p.part,
                   case m.answer when 'NIL' then 1 else 0 end,
                   case when m.answer = 'NOT_APPLICABLE' or m.answer = 'VALUE' and p.part + p.lacking = 0 then 1 else 0 end,
                   p.zero, p.lacking, case when m.kind = 'ESTIMATED' then p.part else 0 end,
                   coalesce(p.value, 0), coalesce(p.numerator, 0), coalesce(p.denominator, 0), m.valid_from, m.organization_id
              from measurement m
              join indicator i on i.code = m.indicator_code
             cross join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator, m.denominator) p
             cross join unnest(cast(:trees as text[])) t (tree)
             where m.indicator_code = :indicator and m.organization_id = any(cast(:bodies as uuid[]))
               and m.valid_to is null and m.breakdown = :breakdown
               and m.window_to between :from and :to and m.state = any(cast(:states as text[]))
            """;

    /** Whoever ever reported the indicator, or has a target on it, at or below the bodies. */
    private static final String EXPECTED = """
            with reporter as (
                select organization_id, min(first_to) as first_to, max(last_to) as last_to
                  from (select organization_id, first_to, last_to from rollup_reporter where indicator_code = :indicator
                        union all
                        select m.id, t.start_on, t.start_on
                          from target t cross join unnest(array_append(t.reporter_ids, t.reporter_id)) m (id)
                         where t.indicator_code = :indicator and t.tracked and t.in_force and m.id is not null) one
                 group by organization_id),
            expected as (
            select e.tree, e.body, e.organization_id, e.first_to, e.last_to, o.code, o.name, o.valid_to as closed_on,
                   case when isfinite(e.from_day) then e.from_day end as from_day,
                   case when isfinite(e.to_day) then e.to_day end as to_day
              from (select p.tree, a.id as body, r.organization_id, r.first_to, r.last_to, p.from_day, p.to_day
                      from reporter r
                      join rollup_place p on p.organization_id = r.organization_id and p.tree = any(cast(:trees as text[]))
                      join rollup_path h on h.id = p.path_id
                     cross join unnest(h.above) a (id)
                     where a.id = any(cast(:bodies as uuid[]))
                    union all
                    select t.tree, r.organization_id, r.organization_id, r.first_to, r.last_to, date '-infinity',
                           date 'infinity'
                      from reporter r cross join unnest(cast(:trees as text[])) t (tree)
                     where r.organization_id = any(cast(:bodies as uuid[]))) e
              left join organization_copy o on o.id = e.organization_id)
            """;

    /** Of those, who did not answer for certain windows; {@link Expected#owes} in SQL. */
    private static final String MISSING = EXPECTED + """
            select d.tree, d.body, d.window_from, d.window_to, e.organization_id as missing_id, e.code as missing_code,
                   e.name as missing_name,
                   case when m.id is null then 'NO_ANSWER' when m.state <> all(cast(:states as text[])) then 'NOT_VERIFIED'
                        else 'NUMBERS_MISSING' end as reason
              from unnest(cast(:ofTrees as text[]), cast(cast(:ofBodies as text[]) as uuid[]),
                          cast(cast(:froms as text[]) as date[]), cast(cast(:tos as text[]) as date[]))
                   as d (tree, body, window_from, window_to)
              join expected e on e.tree = d.tree and e.body = d.body and d.window_to >= e.first_to
                   and (e.from_day is null or d.window_to >= e.from_day) and (e.to_day is null or d.window_to < e.to_day)
                   and (e.closed_on is null or d.window_to <= e.closed_on)
              join indicator i on i.code = :indicator
              left join measurement m on m.indicator_code = i.code and m.organization_id = e.organization_id
                   and m.breakdown = :breakdown and m.window_to = d.window_to and m.window_from = d.window_from
                   and m.valid_to is null and m.state <> 'WITHDRAWN'
              left join lateral rollup_part(i.aggregation, i.unit, i.details -> 'passing', m.answer, m.value, m.numerator, m.denominator) p on true
             where m.id is null or m.state <> all(cast(:states as text[])) or p.lacking = 1
             order by e.code, e.organization_id
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

    RollupRows(Mutiny.Session session) {
        this.session = session;
    }

    /** Which figure. */
    record Key(Tree tree, UUID body, Window window) {}

    record Row(Key key, boolean verified, Cell cell) {}

    /**
     * Who should answer.
     *
     * @param firstTo last day of its first window
     * @param lastTo of the last one it answered
     * @param from since when it stands there, null for ever
     * @param until the first day on which it does not any more, null for never
     */
    record Expected(
            Tree tree,
            UUID body,
            UUID reporter,
            LocalDate firstTo,
            LocalDate lastTo,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        boolean stands(Window window) {
            return (from == null || !window.to().isBefore(from))
                    && (until == null || window.to().isBefore(until));
        }

        boolean owes(Window window) {
            return stands(window)
                    && !window.to().isBefore(firstTo)
                    && (closedOn == null || !window.to().isAfter(closedOn));
        }

        /** It may have answered for a window in which nothing was expected of it any more. */
        boolean mayBeMore(Window window) {
            return closedOn != null
                    && window.to().isAfter(closedOn)
                    && !window.to().isAfter(lastTo)
                    && stands(window);
        }
    }

    record Said(UUID reporter, Window window, boolean verified, Contribution contribution) {}

    Uni<List<Row>> cells(RollupQuestion asked, Collection<UUID> bodies, boolean asItWas) {
        return session.createNativeQuery(CELLS, Tuple.class)
                .setParameter("indicator", asked.indicator())
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("trees", asked.trees(asItWas))
                .setParameter("breakdown", asked.breakdown())
                .setParameter("from", asked.from())
                .setParameter("to", asked.to())
                .setParameter("states", asked.state().names())
                .getResultList()
                .map(rows -> rows.stream().map(RollupRows::row).toList());
    }

    Uni<List<Expected>> expected(RollupQuestion asked, Collection<UUID> bodies, boolean asItWas) {
        return session.createNativeQuery(EXPECTED + "select * from expected", Tuple.class)
                .setParameter("indicator", asked.indicator())
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("trees", asked.trees(asItWas))
                .getResultList()
                .map(rows -> rows.stream().map(RollupRows::expectation).toList());
    }

    /** Who did not answer, for each of these. */
    Uni<Map<Key, List<MissingBody>>> missing(RollupQuestion asked, Collection<UUID> bodies, List<Key> where) {
        return session.createNativeQuery(MISSING, Tuple.class)
                .setParameter("indicator", asked.indicator())
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("trees", asked.trees(true))
                .setParameter("breakdown", asked.breakdown())
                .setParameter("states", asked.state().names())
                .setParameter("ofTrees", Column.of(where, Key::tree))
                .setParameter("ofBodies", Column.of(where, Key::body))
                .setParameter("froms", Column.of(where, key -> key.window().from()))
                .setParameter("tos", Column.of(where, key -> key.window().to()))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                RollupRows::key, Collectors.mapping(RollupRows::missing, Collectors.toList()))));
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

    private static Key key(Tuple row) {
        return new Key(
                Tree.valueOf(row.get("tree", String.class)),
                row.get("body", UUID.class),
                new Window(row.get("window_from", LocalDate.class), row.get("window_to", LocalDate.class)));
    }

    private static MissingBody missing(Tuple row) {
        return new MissingBody(OrganizationRef.of(row, "missing"), Lack.valueOf(row.get("reason", String.class)));
    }

    private static Row row(Tuple row) {
        return new Row(
                new Key(
                        Tree.valueOf(row.get(0, String.class)),
                        row.get(1, UUID.class),
                        new Window(row.get(2, LocalDate.class), row.get(3, LocalDate.class))),
                "VERIFIED".equals(row.get(4, String.class)),
                new Cell(
                        row.get(5, Integer.class),
                        row.get(6, Integer.class),
                        row.get(7, Integer.class),
                        row.get(8, Integer.class),
                        row.get(9, Integer.class),
                        row.get(10, Integer.class),
                        row.get(11, BigDecimal.class),
                        row.get(12, BigDecimal.class),
                        row.get(13, BigDecimal.class),
                        Moment.orNull(row, "latest_at"),
                        row.get(15, UUID.class)));
    }

    private static Expected expectation(Tuple row) {
        return new Expected(
                Tree.valueOf(row.get("tree", String.class)),
                row.get("body", UUID.class),
                row.get("organization_id", UUID.class),
                row.get("first_to", LocalDate.class),
                row.get("last_to", LocalDate.class),
                row.get("closed_on", LocalDate.class),
                row.get("from_day", LocalDate.class),
                row.get("to_day", LocalDate.class));
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
