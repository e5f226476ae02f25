package vn.tiendo.indicator.scorecard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.scoring.Criterion;
import vn.tiendo.indicator.scoring.InputKind;
import vn.tiendo.indicator.scoring.ScoringInput;

/** Counts what scores are made of, for any number of bodies in one statement; callers have checked the scope. */
@ApplicationScoped
class ScoringInputs {
    /** Whose work counts for whom: a body's own, or all below it as well. */
    private static final String MEMBERS = """
            with body as (select b.id from unnest(cast(:bodies as uuid[])) b (id)),
            member as (
                select b.id as body, b.id as unit from body b where not :below
                union all
                select b.id, u.id
                  from organization_copy u cross join unnest(u.path) a (id) join body b on b.id = a.id
                 where :below),
            """;

    /** A day that is not over yet is not missed. What waited on a superior has as many days more. */
    private static final String WORK = """
            held as (select distinct unnest(w.blocked) as thing from waiting w where w.since is not null),
            task as (
                select c.lead_id as unit, c.due_on, c.done_on,
                       case when c.held then waited_days(c.id, coalesce(c.done_on, :asOf)) else 0 end as waiting
                  from (select c.id, c.lead_id, c.id in (select thing from held) as held, {due} as due_on,
                               case when c.progress = 'COMPLETED' and c.reported_on <= :asOf then c.reported_on end as done_on
                          from task_copy c
                         where c.lead_id in (select unit from member) and c.in_force and not c.heading
                           and c.progress <> 'CANCELLED' and {within}) c),
            report as (
                select c.reporter_id as unit, c.due_on, coalesce(s.on_time, false) as on_time,
                       coalesce(s.evidenced, false) as evidenced, coalesce(s.good, false) as good,
                       case when c.held then waited_days(c.id, coalesce(s.first_on, :asOf)) else 0 end as waiting
                  from (select c.id, c.reporter_id, c.id in (select thing from held) as held, {due} as due_on
                          from obligation_copy c
                         where c.kind = 'PERIODIC' and c.status <> 'WAIVED' and c.reporter_id in (select unit from member)
                           and {within}) c
                  left join lateral (
                       select bool_or(h.on_time) as on_time, bool_or(h.evidenced) as evidenced,
                              bool_or(h.on_time and h.evidenced) as good, min(h.handed_on) as first_on
                         from (select g.handed_on, g.evidenced,
                                      not g.late or c.held and g.handed_on <= c.due_on + waited_days(c.id, g.handed_on) as on_time
                                 from (select r.late, r.evidence > 0 as evidenced,
                                              cast(r.submitted_at at time zone 'Asia/Ho_Chi_Minh' as date) as handed_on
                                         from report_statement r
                                        where r.obligation_id = c.id and r.state <> 'WITHDRAWN') g
                                where g.handed_on <= :asOf) h) s on true),
            """.replace(
                    "{due}", "cast((c.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh' as date)")
            .replace(
                    "{within}",
                    "c.due_at > cast(cast(:from as date) as timestamp) at time zone 'Asia/Ho_Chi_Minh'"
                            + " and c.due_at <= cast(cast(:to as date) + 1 as timestamp) at time zone 'Asia/Ho_Chi_Minh'");

    /**
     * Verified figures of windows that end in the period: of those to date the last, NIL adds nothing, so the one before it stands;
     * of those per period the sum, where windows of one body overlap the longest, for nothing counts twice.
     */
    private static final String FIGURES = """
            said as (
                select m.indicator_code, m.organization_id as unit, m.window_from, m.window_to, m.answer, m.numerator,
                       m.denominator, i.over_time = 'PER_PERIOD' as adds_up
                  from measurement m join indicator i on i.code = m.indicator_code
                 where m.indicator_code = any(cast(:indicators as text[])) and m.organization_id in (select unit from member)
                   and m.breakdown = '' and m.valid_to is null and m.state = 'VERIFIED'
                   and m.window_to between :from and :to),
            figure as (
                select l.indicator_code, l.unit, l.numerator, l.denominator
                  from (select distinct on (s.indicator_code, s.unit) s.*
                          from said s where not s.adds_up
                         order by s.indicator_code, s.unit, s.answer = 'NIL', s.window_to desc, s.window_from) l
                union all
                select s.indicator_code, s.unit, sum(s.numerator), sum(s.denominator)
                  from said s
                 where s.adds_up and not exists (
                       select 1 from said o
                        where o.indicator_code = s.indicator_code and o.unit = s.unit and o.answer <> 'NIL'
                          and o.window_from <= s.window_to and o.window_to >= s.window_from
                          and (o.window_to - o.window_from, o.window_to) > (s.window_to - s.window_from, s.window_to))
                 group by s.indicator_code, s.unit),
            owed as (
                select r.indicator_code, r.organization_id as unit
                  from rollup_reporter r
                 where r.indicator_code = any(cast(:indicators as text[])) and r.first_to <= :to
                union
                select t.indicator_code, x.id
                  from target t cross join unnest(array_append(t.reporter_ids, t.reporter_id)) x (id)
                 where t.indicator_code = any(cast(:indicators as text[])) and t.tracked and t.in_force
                   and t.start_on <= :asOf and x.id is not null)
            """;

    private static final String COUNTS = """
            select m.body, 'TASKS_ON_TIME' as kind, '' as indicator,
                   cast(count(*) filter (where t.done_on <= t.due_on + t.waiting) as numeric) as above,
                   cast(count(*) as numeric) as below, cast(0 as bigint) as missing,
                   cast(sum(t.waiting) as bigint) as waiting
              from task t join member m on m.unit = t.unit
             where t.due_on + t.waiting < :asOf or t.done_on is not null
             group by m.body
            union all
            select m.body, k.kind, '', cast(count(*) filter (where k.good) as numeric), cast(count(*) as numeric),
                   cast(0 as bigint), cast(sum(r.waiting) as bigint)
              from report r
             cross join lateral (values ('REPORTS_ON_TIME', r.on_time), ('REPORTS_WITH_EVIDENCE', r.evidenced),
                                        ('REPORTS_ON_TIME_WITH_EVIDENCE', r.good)) k (kind, good)
              join member m on m.unit = r.unit
             where r.due_on + r.waiting < :asOf or k.good
             group by m.body, k.kind
            union all
            select m.body, 'TARGETS_ON_TRACK', '', cast(count(*) filter (where s.status in ('ACHIEVED', 'ON_TRACK')) as numeric),
                   cast(count(*) as numeric), count(*) filter (where s.status = 'NO_DATA'), cast(0 as bigint)
              from target_standing s join target t on t.id = s.target_id join member m on m.unit = s.reporter_id
             where t.tracked and t.in_force and s.status not in ('NOT_DUE', 'NOT_APPLICABLE')
               and t.start_on <= :to and (t.due_on is null or t.due_on >= :from)
             group by m.body
            union all
            select m.body, 'INDICATOR', x.indicator_code, coalesce(sum(f.numerator), 0), coalesce(sum(f.denominator), 0),
                   count(*) filter (where f.unit is null), cast(0 as bigint)
              from (select indicator_code, unit from owed union select indicator_code, unit from figure) x
              join member m on m.unit = x.unit
              left join figure f on f.indicator_code = x.indicator_code and f.unit = x.unit
             group by m.body, x.indicator_code
            """;

    private final Mutiny.Session session;

    ScoringInputs(Mutiny.Session session) {
        this.session = session;
    }

    private record Key(UUID body, InputKind kind, String indicator) {}

    /** What was counted, each for a body and a criterion. */
    static final class Counted {
        private final Map<Key, ScoringInput> inputs = new HashMap<>();

        private Counted(List<Tuple> rows) {
            rows.forEach(row -> inputs.put(key(row), input(row)));
        }

        /** By the code of the criterion; what was not counted does not concern the body. */
        Map<String, ScoringInput> of(UUID body, List<Criterion> criteria) {
            Map<String, ScoringInput> found = new HashMap<>();
            for (Criterion one : criteria) {
                @Nullable ScoringInput input = inputs.get(new Key(body, one.kind(), nameless(one.indicator())));
                if (input != null) {
                    found.put(one.code(), input);
                }
            }
            return found;
        }

        private static String nameless(@Nullable String indicator) {
            return indicator == null ? "" : indicator;
        }

        private static Key key(Tuple row) {
            return new Key(
                    row.get("body", UUID.class),
                    InputKind.valueOf(row.get("kind", String.class)),
                    row.get("indicator", String.class));
        }

        private static ScoringInput input(Tuple row) {
            return new ScoringInput(
                    row.get("above", BigDecimal.class),
                    row.get("below", BigDecimal.class),
                    row.get("missing", Long.class),
                    row.get("waiting", Long.class));
        }
    }

    Uni<Counted> of(Collection<UUID> bodies, Subject subject, Period period, Collection<String> indicators) {
        return session.createNativeQuery(MEMBERS + WORK + FIGURES + COUNTS, Tuple.class)
                .setParameter("bodies", bodies.toArray(UUID[]::new))
                .setParameter("below", subject == Subject.HEAD)
                .setParameter("indicators", indicators.toArray(String[]::new))
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("asOf", period.asOf())
                .getResultList()
                .map(Counted::new);
    }
}
