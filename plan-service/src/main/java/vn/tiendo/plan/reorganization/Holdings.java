package vn.tiendo.plan.reorganization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.reorganization.succession.Holding;
import vn.tiendo.plan.reorganization.succession.HoldingKind;
import vn.tiendo.plan.reorganization.succession.HoldingRole;
import vn.tiendo.plan.rows.Rows;

/** What bodies hold now that is not over: history stays with them, so it is not looked at. */
@ApplicationScoped
class Holdings {
    /** One thing with what people need to recognise it. */
    record Row(
            HoldingKind kind,
            UUID id,
            HoldingRole role,
            UUID holder,
            @Nullable HoldingKind leaderKind,
            @Nullable UUID leaderId,
            @Nullable UUID planId,
            @Nullable String name,
            BigDecimal funding) {

        Holding holding() {
            Holding.Leader leader =
                    leaderKind == null || leaderId == null ? null : new Holding.Leader(leaderKind, leaderId);
            return new Holding(kind, id, role, holder, leader, funding);
        }
    }

    private static final String LIVE = "p.status not in ('CLOSED', 'REPLACED')";
    private static final String SELECT = """
            with bodies as (select unnest(cast(:bodies as uuid[])) as id)
            select h.kind, h.id, h.role, h.holder, h.leader_kind as "leaderKind", h.leader_id as "leaderId",
                   h.plan_id as "planId", h.name,
                   coalesce((select f.allocated from task_funding_on(h.id, cast('infinity' as date)) f where h.kind = 'TASK'), 0) as funding
              from (
                select 'PLAN' as kind, p.id, 'KEEPER' as role, p.keeper_id as holder, cast(null as text) as leader_kind,
                       cast(null as uuid) as leader_id, p.id as plan_id, p.subject as name
                  from plan p where p.keeper_id in (select id from bodies) and %1$s
                union all
                select 'TASK', t.id, 'LEAD', t.lead_id, case when t.part_of is not null then 'TASK' end, t.part_of,
                       t.plan_id, t.name
                  from task t join plan p on p.id = t.plan_id and %1$s
                 where t.lead_id in (select id from bodies) and t.progress not in ('COMPLETED', 'CANCELLED')
                union all
                select 'TASK', t.id, 'COORDINATOR', c.id, case when t.part_of is not null then 'TASK' end, t.part_of,
                       t.plan_id, t.name
                  from task t join plan p on p.id = t.plan_id and %1$s
                 cross join lateral unnest(t.coordinator_ids) as c(id)
                 where t.coordinator_ids && cast(:bodies as uuid[]) and c.id in (select id from bodies)
                   and t.progress not in ('COMPLETED', 'CANCELLED')
                union all
                select 'TASK', t.id, 'MONITOR', t.monitor_id, case when t.part_of is not null then 'TASK' end, t.part_of,
                       t.plan_id, t.name
                  from task t join plan p on p.id = t.plan_id and %1$s
                 where t.monitor_id in (select id from bodies) and t.progress not in ('COMPLETED', 'CANCELLED')
                union all
                select 'TARGET', t.id, 'REPORTER', t.reporter_id, null, null, t.plan_id, t.name
                  from target t join plan p on p.id = t.plan_id and %1$s
                 where t.reporter_id in (select id from bodies)
                union all
                select 'TARGET', t.id, 'REPORTER', c.id, null, null, t.plan_id, t.name
                  from target t join plan p on p.id = t.plan_id and %1$s
                 cross join lateral unnest(t.reporter_ids) as c(id)
                 where t.reporter_ids && cast(:bodies as uuid[]) and c.id in (select id from bodies)
                union all
                select 'DUTY', d.id, r.role, r.holder, null, null, d.plan_id, array_to_string(d.frequencies, ', ')
                  from reporting_duty d join plan p on p.id = d.plan_id and %1$s
                 cross join lateral (values ('REPORTER', d.reporter_id), ('RECIPIENT', d.recipient_id), ('VIA', d.via_id))
                       as r(role, holder)
                 where r.holder in (select id from bodies)
                union all
                select 'REGIME', g.id, r.role, r.holder, case when g.duty_id is not null then 'DUTY' end, g.duty_id,
                       g.plan_id, g.frequencies
                  from regime_copy g
                 cross join lateral (values ('REPORTER', g.reporter_id), ('RECIPIENT', g.recipient_id), ('VIA', g.via_id))
                       as r(role, holder)
                 where r.holder in (select id from bodies) and g.status <> 'ENDED'
                union all
                select 'OBLIGATION', b.id, r.role, r.holder, case when b.regime_id is not null then 'REGIME' end,
                       b.regime_id, b.plan_id, b.title
                  from obligation_copy b
                 cross join lateral (values ('REPORTER', b.reporter_id), ('RECIPIENT', b.recipient_id), ('VIA', b.via_id))
                       as r(role, holder)
                 where r.holder in (select id from bodies) and b.status = 'OPEN'
                union all
                select 'INSPECTION', i.id, r.role, r.holder, null, null, null, i.subject
                  from inspection i
                 cross join lateral (select 'INSPECTOR', i.inspector_id
                                      where i.status = 'OPEN' or exists (
                                            select 1 from finding f where f.inspection_id = i.id
                                               and f.status not in ('ACCEPTED', 'WITHDRAWN'))
                                     union all
                                     select 'INSPECTED', unnest(i.inspected_ids) where i.status = 'OPEN')
                       as r(role, holder)
                 where (i.inspector_id in (select id from bodies) or i.inspected_ids && cast(:bodies as uuid[]))
                   and r.holder in (select id from bodies)
                union all
                select 'FINDING', f.id, 'OWNER', f.owner_id, null, null, null, left(f.text, 300)
                  from finding f
                 where f.owner_id in (select id from bodies) and f.status not in ('ACCEPTED', 'WITHDRAWN')
                union all
                select 'UNIT', o.id, 'PARENT', o.parent_id, null, null, null, o.name
                  from organization o
                 where o.parent_id in (select id from bodies) and o.valid_to is null
                   and not o.id = any(cast(:ending as uuid[]))
              ) h
             order by h.kind, h.plan_id, h.id, h.role, h.holder
            """.formatted(LIVE);

    private final Rows rows;

    Holdings(Rows rows) {
        this.rows = rows;
    }

    /** @param ending bodies that close themselves, and so pass to nobody */
    Uni<List<Row>> of(Collection<UUID> bodies, Collection<UUID> ending) {
        return rows.list(
                Row.class,
                SELECT,
                query -> query.setParameter("bodies", bodies.toArray(UUID[]::new))
                        .setParameter("ending", ending.toArray(UUID[]::new)));
    }
}
