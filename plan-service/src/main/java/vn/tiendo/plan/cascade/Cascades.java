package vn.tiendo.plan.cascade;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.plan.task.TaskAnnouncements;

/**
 * Completes duties to issue a plan. One is done by the first plan of its lead that implements the demanding plan directly, on
 * the day of issue as the law counts it; no report does it. That the plan is closed or replaced later, or passes to another
 * body, takes nothing back: it was issued. Only when the plan turns out to implement something else is the duty open again.
 */
@ApplicationScoped
public class Cascades {
    /** Kept where reports are kept, so that any day can be asked about: the plan stands in the place of the report. */
    private static final String RELEASE = """
            delete from task_report x using task t, plan q
             where x.task_id = t.id and t.kind = 'ISSUE_PLAN' and q.id = x.report_id
               and (q.id = any(cast(:plans as uuid[])) or t.plan_id = any(cast(:plans as uuid[])))
               and not exists (select 1 from plan_citation c where c.plan_id = q.id and c.relation = 'IMPLEMENTS'
                                  and c.cited_id = t.plan_id)
            returning t.id
            """;

    private static final String FULFIL = """
            insert into task_report (task_id, report_id, report_version, as_of, accepted_at, progress, percent, reported_on)
            select distinct on (t.id) t.id, q.id, q.version, d.day, :now, 'COMPLETED', 100, d.day
              from task t
              join plan p on p.id = t.plan_id and p.status = 'ISSUED'
              join plan_citation c on c.cited_id = p.id and c.relation = 'IMPLEMENTS'
              join plan q on q.id = c.plan_id and q.status = 'ISSUED' and q.keeper_id = t.lead_id
             cross join lateral (select coalesce(q.issued_on,
                   cast(q.issued_at at time zone 'Asia/Ho_Chi_Minh' as date)) as day) d
             where t.kind = 'ISSUE_PLAN' and not t.heading and t.progress <> 'CANCELLED'
               and (q.id = any(cast(:plans as uuid[])) or p.id = any(cast(:plans as uuid[])))
               and not exists (select 1 from task_report x where x.task_id = t.id and x.progress = 'COMPLETED')
             order by t.id, d.day, q.id
            on conflict (task_id, report_id) do nothing
            returning task_id
            """;

    private static final String MOVE = """
            update task t
               set progress = coalesce(r.progress, 'NOT_STARTED'), percent = r.percent, reported_on = r.reported_on,
                   version = t.version + 1
              from unnest(cast(:tasks as uuid[])) as i(id)
              left join lateral (select x.* from task_report x where x.task_id = i.id
                                  order by x.as_of desc, x.accepted_at desc, x.report_id limit 1) r on true
             where t.id = i.id and t.progress <> 'CANCELLED'
               and (t.progress, t.percent, t.reported_on)
                   is distinct from (coalesce(r.progress, 'NOT_STARTED'), r.percent, r.reported_on)
            returning t.id
            """;

    private final Mutiny.Session session;
    private final TaskAnnouncements announcements;
    private final Audit audit;
    private final Clock clock;

    Cascades(Mutiny.Session session, TaskAnnouncements announcements, Audit audit, Clock clock) {
        this.session = session;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** What these plans, by what they are and what they implement now, mean for duties to issue one; tells of what changed. */
    public Uni<Void> settle(Collection<UUID> plans) {
        UUID[] ids = plans.toArray(UUID[]::new);
        return session.flush()
                .chain(() -> session.createNativeQuery(RELEASE, UUID.class)
                        .setParameter("plans", ids)
                        .getResultList())
                .chain(released -> session.createNativeQuery(FULFIL, UUID.class)
                        .setParameter("plans", ids)
                        .setParameter("now", clock.instant())
                        .getResultList()
                        .map(done -> Stream.concat(released.stream(), done.stream())
                                .distinct()
                                .toList()))
                .chain(tasks -> tasks.isEmpty() ? Uni.createFrom().voidItem() : move(tasks));
    }

    private Uni<Void> move(List<UUID> tasks) {
        return session.createNativeQuery(MOVE, UUID.class)
                .setParameter("tasks", tasks.toArray(UUID[]::new))
                .getResultList()
                .call(announcements::announce)
                .chain(moved -> audit.record("task.plan-issued", tasks.getFirst(), Map.of("tasks", moved)));
    }
}
