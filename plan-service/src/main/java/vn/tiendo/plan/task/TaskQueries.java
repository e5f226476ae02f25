package vn.tiendo.plan.task;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
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
                   t.progress, t.percent, t.reported_on as "reportedOn", t.found
              from task t join plan p on p.id = t.plan_id
             where\s""" + PlanScope.READABLE;

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

    /** Tasks of all plans in sight, the oldest first. */
    @WithTransaction
    Uni<Page<TaskView>> page(TaskFilter filter, PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        String select = SELECT + """
                   and t.id > cast(:after as uuid)
                   and (:plan = '' or t.plan_id = cast(nullif(:plan, '') as uuid))
                   and (:lead = '' or t.lead_id = (select o.id from organization o where o.code = :lead))
                   and (:progress = '' or t.progress = :progress)
                 order by t.id limit :fetch
                """;
        return list(
                        select,
                        query -> scope.bind(query)
                                .setParameter(
                                        "after", after.isEmpty() ? new UUID(0, 0).toString() : key(after.getFirst()))
                                .setParameter("plan", text(filter.plan))
                                .setParameter("lead", text(filter.lead))
                                .setParameter("progress", text(filter.progress))
                                .setParameter("fetch", page.fetch()))
                .map(found -> page.page(found, last -> List.of(last.id().toString())));
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

    private Uni<List<TaskView>> list(String select, UnaryOperator<Mutiny.SelectionQuery<String>> parameters) {
        return rows.list(TaskView.class, select, parameters)
                .map(found -> found.stream()
                        .map(task -> task.judged(clock.instant(), soon))
                        .toList());
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String key(String key) {
        try {
            return UUID.fromString(key).toString();
        } catch (IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }
}
