package vn.tiendo.plan.task;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.CountedPage;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Positions;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.TaskResource.TaskFilter;

/** Reads tasks of the plans within a scope. */
@ApplicationScoped
public class TaskQueries {
    private static final String SELECT = """
            select t.id, t.version, t.plan_id as "planId", t.position, t.name, t.theme,
                   organization_ref(t.lead_id) as lead, t.lead_as_written as "leadAsWritten",
                   organization_refs(t.coordinator_ids) as coordinators,
                   t.coordinators_as_written as "coordinatorsAsWritten", t.head, t.deliverable,
                   case when t.deadline_as_written is not null or t.nominal_due_on is not null then
                        jsonb_build_object('asWritten', t.deadline_as_written, 'nominalDueOn', t.nominal_due_on,
                                           'dueAt', t.due_at) end as deadline,
                   t.progress, t.percent, t.reported_on as "reportedOn", p.status in ('DRAFT', 'ISSUED') as "inForce",
                   (select jsonb_build_object('reason', s.reason, 'carriedTo',
                           (select x.id from task x join plan p on p.id = x.plan_id where x.id = s.carried_to and\s""" + PlanScope.READABLE + """
                           )) from task_succession s where s.task_id = t.id) as succession, t.found
              from task t join plan p on p.id = t.plan_id
             where\s""" + PlanScope.READABLE;

    /** SQL: the timeliness of task {@code t} of plan {@code p}, by the rule of {@link Timeliness#of}; {@link #bindNow} binds it. */
    public static final String TIMELINESS = """
            (case when t.nominal_due_on is null or t.due_at is null or t.progress in ('CANCELLED', 'CONTINUOUS')
                       or t.progress <> 'COMPLETED' and p.status in ('CLOSED', 'REPLACED') then null
                  when t.progress = 'COMPLETED' and t.reported_on > t.nominal_due_on then 'COMPLETED_LATE'
                  when t.progress = 'COMPLETED' then 'COMPLETED_ON_TIME'
                  when t.due_at <= :now then 'OVERDUE'
                  when t.due_at <= :soon then 'DUE_SOON'
                  else 'ON_TRACK' end)""";

    private static final String WANTED = """
             and (:plan = '' or t.plan_id = cast(nullif(:plan, '') as uuid))
             and (:lead = '' or t.lead_id = (select o.id from organization o where o.code = :lead))
             and (:below = '' or t.lead_id in (
                   select o.id from organization_copy o
                    where o.code <> :below
                      and o.path @> array[(select u.id from organization_copy u where u.code = :below)]))
             and (:progress = '' or t.progress = :progress)
             and (:timeliness = '' or p.status <> 'DRAFT' and :timeliness =\s""" + TIMELINESS + ")";

    private final Rows rows;
    private final PlanQueries plans;
    private final Clock clock;
    private final Duration soon;

    TaskQueries(
            Rows rows, PlanQueries plans, Clock clock, @ConfigProperty(name = "tiendo.task.due-soon") Duration soon) {
        this.rows = rows;
        this.plans = plans;
        this.clock = clock;
        this.soon = soon;
    }

    /** Tasks of all plans in sight. */
    @WithTransaction
    Uni<CountedPage<TaskView>> page(TaskFilter filter, PageRequest page, OrgScope scope) {
        TaskOrder order = TaskOrder.of(filter.sort, page);
        return list(
                        SELECT + WANTED + order.rest(),
                        query -> order.bind(bind(scope.bind(query), filter)).setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, order::keys))
                .chain(found -> rows.total(
                                filter.count,
                                "from task t join plan p on p.id = t.plan_id where " + PlanScope.READABLE + WANTED,
                                query -> bind(scope.bind(query), filter))
                        .map(total -> CountedPage.of(found, total)));
    }

    /** Tasks of one plan in the order of the document. */
    @WithTransaction
    Uni<Page<TaskView>> page(UUID plan, PageRequest page, OrgScope scope) {
        int after = Positions.after(page.after(1));
        String rest = " and t.plan_id = :plan and t.position > " + after + " order by t.position limit " + page.fetch();
        return plans.byId(plan, scope)
                .chain(() -> list(SELECT + rest, query -> scope.bind(query).setParameter("plan", plan)))
                .map(found -> page.page(found, last -> List.of(Integer.toString(last.position()))));
    }

    /** Every task of a plan. */
    @WithTransaction
    public Uni<List<TaskView>> all(UUID plan, OrgScope scope) {
        return list(
                SELECT + " and t.plan_id = :plan order by t.position",
                query -> scope.bind(query).setParameter("plan", plan));
    }

    @WithTransaction
    Uni<TaskView> byId(UUID id, OrgScope scope) {
        return rows.one(
                        TaskView.class,
                        SELECT + " and t.id = :id",
                        query -> scope.bind(query).setParameter("id", id))
                .map(task -> task.judged(clock.instant(), soon));
    }

    private <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, TaskFilter filter) {
        return bindNow(query)
                .setParameter("plan", text(filter.plan))
                .setParameter("lead", text(filter.lead))
                .setParameter("below", text(filter.below))
                .setParameter("progress", text(filter.progress))
                .setParameter("timeliness", text(filter.timeliness));
    }

    /** Binds the parameters of SQL that holds {@link #TIMELINESS}. */
    public <R> Mutiny.SelectionQuery<R> bindNow(Mutiny.SelectionQuery<R> query) {
        Instant now = clock.instant();
        return query.setParameter("now", now).setParameter("soon", now.plus(soon));
    }

    private Uni<List<TaskView>> list(String select, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return rows.list(TaskView.class, select, parameters)
                .map(found -> found.stream()
                        .map(task -> task.judged(clock.instant(), soon))
                        .toList());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
