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
            due_task as materialized (
                select c.id, c.lead_id as unit, {due} as due_on,
                       case when c.progress = 'COMPLETED' and c.reported_on <= :asOf then c.reported_on end as done_on
                  from task_copy c
                 where c.lead_id in (select unit from member) and c.in_force and not c.heading
                   and c.progress <> 'CANCELLED' and {within}),
            due_report as materialized (
                select c.id, c.reporter_id as unit, {due} as due_on
                  from obligation_copy c
                 where c.kind = 'PERIODIC' and c.status <> 'WAIVED' and c.reporter_id in (select unit from member) and {within}),
            handed as materialized (
                select c.id, c.due_on, r.late, r.evidence > 0 as evidenced, h.on_day
                  from due_report c
                  join report_statement r on r.obligation_id = c.id
                 cross join lateral (select cast(r.submitted_at at time zone 'Asia/Ho_Chi_Minh' as date) as on_day) h
                 where r.state <> 'WITHDRAWN' and h.on_day <= :asOf),
            asked as materialized (
                select a.id, a.by_day
                  from (select id, coalesce(done_on, :asOf) as by_day from due_task
                        union all select id, on_day from handed
                        union all select id, cast(:asOf as date) from due_report) a
                 where a.id in (select unnest(w.blocked) from waiting w where w.since is not null)),
            waited as materialized (
                select * from waited_days((select array_agg(id order by id, by_day) from asked),
                                          (select array_agg(by_day order by id, by_day) from asked))),
            task as (
                select t.unit, t.due_on, t.done_on, coalesce(w.days, 0) as waiting
                  from due_task t
                  left join waited w on w.thing = t.id and w.by_day = coalesce(t.done_on, :asOf)),
            answered as (
                select h.id, min(h.on_day) as first_on, bool_or(h.on_time) as on_time, bool_or(h.evidenced) as evidenced,
                       bool_or(h.on_time and h.evidenced) as good
                  from (select h.id, h.on_day, h.evidenced, not h.late or h.on_day <= h.due_on + w.days as on_time
                          from handed h
                          left join waited w on w.thing = h.id and w.by_day = h.on_day) h
                 group by h.id),
            report as (
                select c.unit, c.due_on, coalesce(s.on_time, false) as on_time, coalesce(s.evidenced, false) as evidenced,
                       coalesce(s.good, false) as good, coalesce(w.days, 0) as waiting
                  from due_report c
                  left join answered s on s.id = c.id
                  left join waited w on w.thing = c.id and w.by_day = coalesce(s.first_on, :asOf)),
            """.replace(
                    "{due}", "cast((c.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh' as date)")
            .replace("{within}", Period.DUE_WITHIN);

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

    /** First of each unit alone, so that a unit which counts for many bodies is counted once. */
    private static final String COUNTS = """
            , counted as (
                select t.unit, 'TASKS_ON_TIME' as kind, '' as indicator,
                       cast(count(*) filter (where t.done_on <= t.due_on + t.waiting) as numeric) as above,
                       cast(count(*) as numeric) as below, cast(0 as bigint) as missing, sum(t.waiting) as waiting
                  from task t
                 where t.due_on + t.waiting < :asOf or t.done_on is not null
                 group by t.unit
                union all
                select r.unit, k.kind, '', count(*) filter (where k.good), count(*), 0, sum(r.waiting)
                  from report r
                 cross join lateral (values ('REPORTS_ON_TIME', r.on_time), ('REPORTS_WITH_EVIDENCE', r.evidenced),
                                            ('REPORTS_ON_TIME_WITH_EVIDENCE', r.good)) k (kind, good)
                 where r.due_on + r.waiting < :asOf or k.good
                 group by r.unit, k.kind
                union all
                select s.reporter_id, 'TARGETS_ON_TRACK', '', count(*) filter (where s.status in ('ACHIEVED', 'ON_TRACK')),
                       count(*), count(*) filter (where s.status = 'NO_DATA'), 0
                  from target_standing s join target t on t.id = s.target_id
                 where s.reporter_id in (select unit from member) and s.status not in ('NOT_DUE', 'NOT_APPLICABLE')
                   and t.tracked and t.in_force and t.start_on <= :to and (t.due_on is null or t.due_on >= :from)
                 group by s.reporter_id
                union all
                select x.unit, 'INDICATOR', x.indicator_code, coalesce(f.numerator, 0), coalesce(f.denominator, 0),
                       case when f.unit is null then 1 else 0 end, 0
                  from (select indicator_code, unit from owed union select indicator_code, unit from figure) x
                  left join figure f on f.indicator_code = x.indicator_code and f.unit = x.unit)
            select m.body, c.kind, c.indicator, sum(c.above) as above, sum(c.below) as below,
                   cast(sum(c.missing) as bigint) as missing, cast(sum(c.waiting) as bigint) as waiting
              from member m join counted c on c.unit = m.unit
             group by m.body, c.kind, c.indicator
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
