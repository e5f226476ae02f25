package vn.tiendo.plan.task.heading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.rows.Rows;

/** Reads headings and writes their duties, however many, in one statement each. */
@ApplicationScoped
class DutyRows {
    private static final String RECURS = "t.part_of is null and jsonb_typeof(t.deadline -> 'recurrence') = 'object'";

    private static final String SELECT = """
            select h.id, h."leadClass", h.deadline, h."nominalDueOn", h."openedTo", h."issuedOn" from (
                 select t.id, t.lead_class as "leadClass", t.deadline, t.nominal_due_on as "nominalDueOn",
                        t.opened_to as "openedTo", cast(timezone('Asia/Ho_Chi_Minh', p.issued_at) as date) as "issuedOn"
                   from task t join plan p on p.id = t.plan_id
                  where p.status = 'ISSUED' and %s) h
            """;

    private static final String OF_PLAN =
            SELECT.formatted("t.heading and t.plan_id = :plan order by t.id for update of t");

    /** Instances share them, and none is missed: who comes late finds less to do. No plan ends in between. */
    private static final String TO_OPEN = SELECT.formatted(RECURS + """
             and (t.opened_to is null or t.opened_to < :until)
             and coalesce(coalesce(t.opened_to, cast('-infinity' as date)) < cast(t.deadline -> 'recurrence' ->> 'to' as date), true)
             and coalesce(cast(t.deadline -> 'recurrence' ->> 'from' as date) <= :until, true)
             order by t.opened_to nulls first, t.id limit 20 for update of t skip locked for share of p skip locked""");

    /** Who leads such a duty already, in the place of a former body, owes no other. */
    private static final String OPEN = """
            insert into task (id, plan_id, position, version, kind, name, theme, lead_id, lead_as_written, lead_class,
                   coordinator_ids, coordinators_as_written, monitor_id, head, deliverable, deadline, nominal_due_on, due_at,
                   calendar_version, progress, part_of, member_id, occurrence_from, occurrence_to)
            select d.id, h.plan_id, h.position, 0, h.kind, h.name, h.theme, coalesce(d."memberId", h.lead_id),
                   h.lead_as_written, h.lead_class, h.coordinator_ids, h.coordinators_as_written, h.monitor_id, h.head,
                   h.deliverable,\s""" + DutyRows.DEADLINE + """
                   , d."nominalDueOn", d."dueAt", d."calendarVersion",
                   case when 'CONTINUOUS' in (h.progress, h.deadline ->> 'form') then 'CONTINUOUS' else 'NOT_STARTED' end,
                   h.id, d."memberId", d."occurrenceFrom", d."occurrenceTo"
              from\s""" + DutyRow.ROWS + """
              join task h on h.id = d."headingId"
             where not exists (select 1 from task x where x.part_of = h.id and x.lead_id = d."memberId"
                      and x.occurrence_from is not distinct from d."occurrenceFrom" and x.progress <> 'CANCELLED')
            on conflict (part_of, member_id, occurrence_from) where part_of is not null
            do update set version = task.version + 1, progress = excluded.progress, cancelled_on = null
             where task.cancelled_on is not null
            returning id
            """;

    /** The deadline of a duty as written: the words of its heading {@code h}, and its own day. */
    static final String DEADLINE = """
            nullif(jsonb_strip_nulls(jsonb_build_object('asWritten', h.deadline ->> 'asWritten', 'form', h.deadline ->> 'form',
                   'nominalDueOn', d."nominalDueOn", 'roll', h.deadline ->> 'roll')), cast('{}' as jsonb))\
            """;

    private static final String UNFINISHED = """
            select d.id, d.part_of as "headingId", d.lead_class as "leadClass", d.member_id as "memberId",
                   d.occurrence_from as "occurrenceFrom", d.occurrence_to as "occurrenceTo"
              from (select * from task t where t.plan_id = :plan and t.part_of is not null
                       and t.progress not in ('COMPLETED', 'CANCELLED') order by t.id for update) d
            """;

    private static final String CANCEL = """
            update task set progress = 'CANCELLED', cancelled_on = :today, version = version + 1
             where id = any(cast(:ids as uuid[])) returning id
            """;

    private static final String REWORD = """
            update task t set version = t.version + 1, position = h.position, kind = h.kind, name = h.name, theme = h.theme,
                   lead_id = case when t.member_id is null then h.lead_id else t.lead_id end,
                   lead_as_written = h.lead_as_written, lead_class = h.lead_class, coordinator_ids = h.coordinator_ids,
                   coordinators_as_written = h.coordinators_as_written, monitor_id = h.monitor_id, head = h.head,
                   deliverable = h.deliverable, deadline =\s""" + DutyRows.DEADLINE + """
                   , nominal_due_on = d."nominalDueOn", due_at = d."dueAt", calendar_version = d."calendarVersion"
              from\s""" + DutyRow.ROWS + """
              join task h on h.id = d."headingId"
             where t.id = d.id
               and (t.position, t.kind, t.name, t.theme, t.lead_as_written, t.lead_class, t.coordinator_ids,
                    t.coordinators_as_written, t.monitor_id, t.head, t.deliverable, t.nominal_due_on, t.due_at,
                    case when t.member_id is null then t.lead_id end, t.deadline)
                   is distinct from
                   (h.position, h.kind, h.name, h.theme, h.lead_as_written, h.lead_class, h.coordinator_ids,
                    h.coordinators_as_written, h.monitor_id, h.head, h.deliverable, d."nominalDueOn", d."dueAt",
                    case when t.member_id is null then h.lead_id end,\s""" + DutyRows.DEADLINE + """
                    )
            returning t.id
            """;

    private static final String OPENED = "update task set opened_to = :day where id = :heading";

    private static final String ADDRESS = """
            insert into plan_addressee (plan_id, organization_id)
            select distinct t.plan_id, t.lead_id from task t where t.id = any(cast(:ids as uuid[])) and t.lead_id is not null
            on conflict do nothing
            """;

    private final Mutiny.Session session;
    private final Rows rows;

    DutyRows(Mutiny.Session session, Rows rows) {
        this.session = session;
        this.rows = rows;
    }

    Uni<List<Heading>> ofPlan(UUID plan) {
        return list(OF_PLAN, query -> query.setParameter("plan", plan));
    }

    /** A few of those with an occurrence to open that begins by then. */
    Uni<List<Heading>> toOpen(LocalDate until) {
        return list(TO_OPEN, query -> query.setParameter("until", until));
    }

    private Uni<List<Heading>> list(String select, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return rows.list(Heading.class, select, parameters);
    }

    /** The duties of a plan that are neither completed nor cancelled, held still. */
    Uni<List<Rewordings.Unfinished>> unfinished(UUID plan) {
        return rows.list(Rewordings.Unfinished.class, UNFINISHED, query -> query.setParameter("plan", plan));
    }

    /** The ids of those that are owed no longer. */
    Uni<List<UUID>> cancel(List<UUID> ids, LocalDate today) {
        return session.createNativeQuery(CANCEL, UUID.class)
                .setParameter("today", today)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
    }

    /** Words these as their headings; the ids of those that say something else now. */
    Uni<List<UUID>> reword(List<DutyRow> worded) {
        return session.createNativeQuery(REWORD, UUID.class)
                .setParameter("rows", rows.json(worded))
                .getResultList();
    }

    /** Opens them; the ids of those that were not open before. Their leads may read the plan. */
    Uni<List<UUID>> open(UUID heading, Heading.Opening opening) {
        return session.createNativeQuery(OPEN, UUID.class)
                .setParameter("rows", rows.json(opening.duties()))
                .getResultList()
                .call(() -> opened(heading, opening.openedTo()))
                .call(opened -> session.createNativeQuery(ADDRESS)
                        .setParameter("ids", opened.toArray(UUID[]::new))
                        .executeUpdate());
    }

    private Uni<Void> opened(UUID heading, @Nullable LocalDate day) {
        return day == null
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery(OPENED)
                        .setParameter("day", day)
                        .setParameter("heading", heading)
                        .executeUpdate()
                        .replaceWithVoid();
    }
}
