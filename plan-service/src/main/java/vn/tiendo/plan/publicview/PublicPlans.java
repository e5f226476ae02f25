package vn.tiendo.plan.publicview;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.publicview.PublicPlanResource.PlanFilter;
import vn.tiendo.plan.rows.Keys;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.TaskQueries;

/** Reads plans for the public. There is no caller, hence no scope: what is not {@link #PUBLIC} does not exist. */
@ApplicationScoped
class PublicPlans {
    /** SQL: plan {@code p} is public. */
    static final String PUBLIC = "(p.status <> 'DRAFT' and not p.held)";

    private static final String SELECT = """
            select p.id, p.status, p.revision, p.issued_at as "issuedAt", organization_ref(p.keeper_id) as keeper,
                   jsonb_build_object('type', p.type, 'number', p.number, 'issuer', p.issuer, 'place', p.place,
                       'issuedOn', p.issued_on, 'subject', p.subject, 'line', p.line,
                       'implements', to_jsonb(p.implementing), 'replaces', to_jsonb(p.replaces)) as document,
                   jsonb_build_object(
                       'targets', (select count(*) from target t where t.plan_id = p.id),
                       'tasks', k.tasks, 'completedTasks', k.completed, 'overdueTasks', k.overdue) as counts
              from plan p
             cross join lateral (
                   select count(*) as tasks, count(*) filter (where t.progress = 'COMPLETED') as completed,
                          count(*) filter (where\s""" + TaskQueries.TIMELINESS + """
                           = 'OVERDUE') as overdue
                     from task t where t.plan_id = p.id and not t.heading) k
             where\s""" + PUBLIC;

    private static final String TARGETS = """
            select t.id, t.name, t.kind, t.as_written as "asWritten", t.comparator, t.value, t.value_to as "valueTo", t.unit,
                   t.form, t.firm, t.validity, t.due_on as "dueOn", t.levels, t.trajectory,
                   t.indicator ->> 'code' as indicator, organization_ref(t.reporter_id) as reporter,
                   organization_refs(t.reporter_ids) as reporters,
                   t.lead_as_written as lead, t.coordinators_as_written as coordinators
              from target t join plan p on p.id = t.plan_id
             where t.plan_id = :plan and\s""" + PUBLIC + " order by t.position";

    private final Rows rows;
    private final TaskQueries clock;
    private final PublicTasks tasks;

    PublicPlans(Rows rows, TaskQueries clock, PublicTasks tasks) {
        this.rows = rows;
        this.clock = clock;
        this.tasks = tasks;
    }

    /** The newest first. */
    @WithTransaction
    Uni<Page<PublicPlanView>> page(PlanFilter filter, PageRequest page) {
        return rows.list(
                        PublicPlanView.class,
                        SELECT + """
                         and p.id < cast(:after as uuid) and (:status = '' or p.status = :status)
                         and (:keeper = '' or p.keeper_id = (select o.id from organization o where o.code = :keeper))
                         and (:text = '' or strpos(lower(p.subject), lower(:text)) > 0
                              or strpos(lower(p.number), lower(:text)) > 0)
                         order by p.id desc limit :fetch
                        """,
                        query -> clock.bindNow(query)
                                .setParameter("after", Keys.uuid(page.after(1), Keys.LAST))
                                .setParameter("status", text(filter.status))
                                .setParameter("keeper", text(filter.organization))
                                .setParameter("text", text(filter.q))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
    }

    /** A plan with its tree, in three statements however large it is; 404 when it is not public. */
    @WithTransaction
    Uni<PublicPlanTreeView> tree(UUID id) {
        return rows.one(
                        PublicPlanView.class,
                        SELECT + " and p.id = :id",
                        query -> clock.bindNow(query).setParameter("id", id))
                .chain(plan -> targets(id)
                        .chain(targets -> tasks.of(id).map(found -> PublicPlanTreeView.of(plan, targets, found))));
    }

    private Uni<List<PublicTargetView>> targets(UUID plan) {
        return rows.list(PublicTargetView.class, TARGETS, query -> query.setParameter("plan", plan));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
