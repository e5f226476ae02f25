package vn.tiendo.indicator.dashboard;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.indicator.dashboard.DashboardView.ReportCounts;
import vn.tiendo.indicator.dashboard.DashboardView.TargetCounts;
import vn.tiendo.indicator.dashboard.DashboardView.TaskCounts;
import vn.tiendo.indicator.dashboard.PublicDashboardView.PublicTaskCounts;
import vn.tiendo.indicator.scorecard.Period;

/** Counts the targets, tasks and reports of a body and all below it, in one statement; callers have checked the scope. */
@ApplicationScoped
class DashboardCounts {
    private static final String MEMBER =
            "with member as (select u.id from organization_copy u where u.path @> array[cast(:body as uuid)])\n";
    private static final String DUE =
            "cast((c.due_at - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh' as date)";

    private static final String TASKS = """
            select 'TASK' as what, w.how as how, count(*) as number
              from (select case when t.due_on is null and t.done_on is not null then 'COMPLETED_UNDATED'
                                when t.due_on is null then 'UNDATED'
                                when t.done_on <= t.due_on then 'COMPLETED_ON_TIME'
                                when t.done_on is not null then 'COMPLETED_LATE'
                                when t.due_on < :asOf then 'OVERDUE'
                                when t.due_on <= cast(:asOf as date) + cast(:soon as integer) then 'DUE_SOON'
                                else 'ON_TRACK' end as how
                      from (select {due} as due_on,
                                   case when c.progress = 'COMPLETED' then coalesce(c.reported_on, cast(:asOf as date)) end as done_on
                              from task_copy c {of}
                             where c.lead_id in (select id from member) and c.in_force and not c.heading
                               and c.progress <> 'CANCELLED' and (c.due_at is null or {within})) t) w
             group by w.how
            """.replace("{due}", DUE).replace("{within}", Period.DUE_WITHIN);

    private static final String COUNTS = MEMBER
            + """
            select 'TARGET' as what, coalesce(s.status, 'UNJUDGED') as how, count(*) as number
              from target t
             cross join lateral unnest(case when t.reporter_id is null then t.reporter_ids else array[t.reporter_id] end) r (id)
              join member u on u.id = r.id
              left join target_standing s on s.target_id = t.id and s.reporter_id = r.id
             where t.tracked and t.in_force and t.start_on <= :to and (t.due_on is null or t.due_on >= :from)
               and (t.reporter_id in (select id from member)
                    or t.reporter_ids && array(select id from member))
             group by 2
            union all
            {tasks}
            union all
            select 'TASK', 'WAITING', count(*)
              from task_copy c
             where c.lead_id in (select id from member) and c.in_force and not c.heading
               and c.progress not in ('COMPLETED', 'CANCELLED')
               and c.id in (select unnest(w.blocked) from waiting w where w.since is not null and w.until is null)
            union all
            select 'REPORT', k.how, count(*)
              from (select {due} as due_on, c.status = 'WAIVED' as waived, bool_or(not r.late) as in_time,
                           bool_or(r.evidence > 0) as evidenced
                      from obligation_copy c
                      left join report_statement r on r.obligation_id = c.id and r.state <> 'WITHDRAWN'
                     where c.kind = 'PERIODIC' and c.reporter_id in (select id from member) and {within}
                     group by c.id) o
             cross join lateral (
                   select case when o.in_time then 'ON_TIME' when o.in_time = false then 'LATE'
                               when o.waived then 'WAIVED' when o.due_on < :asOf then 'OVERDUE' else 'OPEN' end as how
                    union all
                   select 'WITH_EVIDENCE' where o.evidenced) k
             group by k.how
            """.replace("{tasks}", TASKS.replace("{of}", ""))
                    .replace("{due}", DUE)
                    .replace("{within}", Period.DUE_WITHIN);

    private static final String PUBLIC_TASKS =
            MEMBER + TASKS.replace("{of}", "join plan_publication p on p.plan_id = c.plan_id and p.published");

    private final Mutiny.Session session;

    DashboardCounts(Mutiny.Session session) {
        this.session = session;
    }

    /** Each number by what is counted and how it stands. */
    record Counts(Map<String, Long> numbers) {
        TargetCounts targets() {
            return new TargetCounts(
                    of("TARGET", "ACHIEVED"),
                    of("TARGET", "ON_TRACK"),
                    of("TARGET", "AT_RISK"),
                    of("TARGET", "OFF_TRACK"),
                    of("TARGET", "NOT_DUE"),
                    of("TARGET", "NO_DATA"),
                    of("TARGET", "NOT_APPLICABLE"),
                    of("TARGET", "UNJUDGED"));
        }

        TaskCounts tasks() {
            return new TaskCounts(
                    of("TASK", "ON_TRACK"),
                    of("TASK", "DUE_SOON"),
                    of("TASK", "OVERDUE"),
                    of("TASK", "COMPLETED_ON_TIME"),
                    of("TASK", "COMPLETED_LATE"),
                    of("TASK", "UNDATED"),
                    of("TASK", "COMPLETED_UNDATED"),
                    of("TASK", "WAITING"));
        }

        PublicTaskCounts publicTasks() {
            TaskCounts tasks = tasks();
            return new PublicTaskCounts(
                    tasks.onTrack(),
                    tasks.dueSoon(),
                    tasks.overdue(),
                    tasks.completedOnTime(),
                    tasks.completedLate(),
                    tasks.undated(),
                    tasks.completedUndated());
        }

        ReportCounts reports() {
            return new ReportCounts(
                    of("REPORT", "ON_TIME"),
                    of("REPORT", "LATE"),
                    of("REPORT", "OVERDUE"),
                    of("REPORT", "OPEN"),
                    of("REPORT", "WAIVED"),
                    of("REPORT", "WITH_EVIDENCE"));
        }

        private long of(String what, String how) {
            return numbers.getOrDefault(what + " " + how, 0L);
        }
    }

    Uni<Counts> of(UUID body, Period period, int soonDays) {
        return counted(COUNTS, body, period, soonDays);
    }

    /** Only tasks, and only those of public plans. */
    Uni<Counts> published(UUID body, Period period, int soonDays) {
        return counted(PUBLIC_TASKS, body, period, soonDays);
    }

    private Uni<Counts> counted(String sql, UUID body, Period period, int soonDays) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("body", body)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .setParameter("asOf", period.asOf())
                .setParameter("soon", soonDays)
                .getResultList()
                .map(rows -> {
                    Map<String, Long> numbers = new HashMap<>();
                    rows.forEach(row -> numbers.put(
                            row.get("what", String.class) + " " + row.get("how", String.class),
                            row.get("number", Long.class)));
                    return new Counts(numbers);
                });
    }
}
