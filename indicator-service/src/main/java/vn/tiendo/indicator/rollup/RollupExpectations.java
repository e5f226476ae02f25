package vn.tiendo.indicator.rollup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupQuestion.Tree;
import vn.tiendo.indicator.rollup.RollupRows.Key;
import vn.tiendo.indicator.rollup.RollupView.Lack;
import vn.tiendo.indicator.rollup.RollupView.MissingBody;
import vn.tiendo.indicator.rows.Column;
import vn.tiendo.kit.scope.OrganizationRef;

/** Who is expected to answer, and who did not; callers have checked the scope. */
@ApplicationScoped
class RollupExpectations {
    /** Whoever ever reported the indicator, or has a target on it. */
    private static final String REPORTER = """
            with owing as (
                select m.id, min(t.start_on) as first_to, max(t.start_on) as last_to
                  from target t cross join unnest(array_append(t.reporter_ids, t.reporter_id)) m (id)
                 where t.indicator_code = :indicator and t.tracked and t.in_force and m.id is not null
                 group by m.id),
            reporter as not materialized (
                select r.organization_id, least(r.first_to, w.first_to) as first_to, greatest(r.last_to, w.last_to) as last_to
                  from rollup_reporter r left join owing w on w.id = r.organization_id
                 where r.indicator_code = :indicator
                union all
                select w.id, w.first_to, w.last_to
                  from owing w
                 where not exists (select 1 from rollup_reporter r where r.indicator_code = :indicator and r.organization_id = w.id))
            """;

    /** Of those, who stands at or below the bodies. */
    private static final String EXPECTED = REPORTER + """
            , expected as (
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

    /**
     * A country expects thousands of bodies, nearly all of them alike: they are counted where they sit before anything else.
     * Without its indentation, for the driver prepares anew what has 2,048 characters or more.
     */
    private static final String EXPECTING = (REPORTER + """
            , seat as (
                select p.tree, p.path_id, r.first_to, r.last_to, o.valid_to as closed_on, p.from_day, p.to_day, count(*) as bodies
                  from reporter r
                  join rollup_place p on p.organization_id = r.organization_id and p.tree = any(cast(:trees as text[]))
                  left join organization_copy o on o.id = r.organization_id and o.valid_to is not null
                 group by p.tree, p.path_id, r.first_to, r.last_to, o.valid_to, p.from_day, p.to_day)
            select e.tree, e.body, e.first_to, e.last_to, e.closed_on, cast(sum(e.bodies) as integer) as bodies,
                   case when isfinite(e.from_day) then e.from_day end as from_day,
                   case when isfinite(e.to_day) then e.to_day end as to_day
              from (select s.tree, a.id as body, s.first_to, s.last_to, s.closed_on, s.from_day, s.to_day, s.bodies
                      from seat s
                      join rollup_path h on h.id = s.path_id
                     cross join unnest(h.above) a (id)
                     where a.id = any(cast(:bodies as uuid[]))
                    union all
                    select t.tree, r.organization_id, r.first_to, r.last_to, o.valid_to, date '-infinity', date 'infinity', 1
                      from reporter r
                     cross join unnest(cast(:trees as text[])) t (tree)
                      left join organization_copy o on o.id = r.organization_id
                     where r.organization_id = any(cast(:bodies as uuid[]))) e
             group by e.tree, e.body, e.first_to, e.last_to, e.closed_on, e.from_day, e.to_day
            """).replaceAll("\\s+", " ");

    /** Of those, who did not answer for certain windows; {@link Stay#owes} in SQL. */
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

    private final Mutiny.Session session;

    RollupExpectations(Mutiny.Session session) {
        this.session = session;
    }

    /**
     * Where and since when a body is expected to answer.
     *
     * @param body at or above it
     * @param firstTo last day of its first window
     * @param lastTo of the last one it answered
     * @param from since when it stands there, null for ever
     * @param until the first day on which it does not any more, null for never
     */
    record Stay(
            Tree tree,
            UUID body,
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

    /** Who should answer. */
    record Expected(Stay stay, UUID reporter) {}

    /** How many should answer, of those that are expected alike. */
    record Expecting(Stay stay, int bodies) {}

    Uni<List<Expected>> expected(RollupQuestion asked, Collection<UUID> bodies, boolean asItWas) {
        return session.createNativeQuery(EXPECTED + "select * from expected", Tuple.class)
                .setParameter("indicator", asked.indicator())
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("trees", asked.trees(asItWas))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Expected(stay(row), row.get("organization_id", UUID.class)))
                        .toList());
    }

    /** How many should answer, by where and since when. */
    Uni<List<Expecting>> expecting(RollupQuestion asked, Collection<UUID> bodies, boolean asItWas) {
        return session.createNativeQuery(EXPECTING, Tuple.class)
                .setParameter("indicator", asked.indicator())
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("trees", asked.trees(asItWas))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Expecting(stay(row), row.get("bodies", Integer.class)))
                        .toList());
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
                                RollupExpectations::key,
                                Collectors.mapping(RollupExpectations::missing, Collectors.toList()))));
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

    private static Stay stay(Tuple row) {
        return new Stay(
                Tree.valueOf(row.get("tree", String.class)),
                row.get("body", UUID.class),
                row.get("first_to", LocalDate.class),
                row.get("last_to", LocalDate.class),
                row.get("closed_on", LocalDate.class),
                row.get("from_day", LocalDate.class),
                row.get("to_day", LocalDate.class));
    }
}
