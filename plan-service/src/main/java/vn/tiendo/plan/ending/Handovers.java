package vn.tiendo.plan.ending;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.ending.Handover.Step;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;

/** Reads and writes what becomes of tasks and whom it concerns: one statement each, however many there are. */
@ApplicationScoped
class Handovers {
    /** One row of the table {@code task_succession}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID taskId, @Nullable UUID carriedTo, @Nullable String reason) {}

    /** @param finished of a heading: whether all its duties are, and no more were to come */
    private record Task(UUID id, boolean finished) {}

    private record Id(UUID id) {}

    private static final String KEEP = "insert into task_succession (task_id, carried_to, reason)"
            + " select r.task_id, r.carried_to, r.reason from " + Rows.of("task_succession") + " r";

    /** Duties go where their heading goes: to the same member's duty of the same period there, or else to the task itself. */
    private static final String KEEP_DUTIES = """
            insert into task_succession (task_id, carried_to, reason)
            select d.id, coalesce((select n.id from task n where n.part_of = s.carried_to
                                      and n.member_id is not distinct from d.member_id
                                      and n.occurrence_from is not distinct from d.occurrence_from), s.carried_to), s.reason
              from task d join task_succession s on s.task_id = d.part_of
             where s.task_id = any(cast(:headings as uuid[])) and d.progress not in ('COMPLETED', 'CANCELLED')
            """;

    /** Held still: no report finishes a task while it is decided what becomes of it. */
    private static final String TASKS = """
            select h.id, case when h.heading then h.progress = 'CANCELLED' or not h.recurs and exists (select 1 from task d where d.part_of = h.id)
                              and not exists (select 1 from task d where d.part_of = h.id
                                                 and d.progress not in ('COMPLETED', 'CANCELLED'))
                              else h.progress in ('COMPLETED', 'CANCELLED') end as finished
              from (select t.id, t.progress, t.heading, t.part_of,
                           coalesce(jsonb_typeof(t.deadline -> 'recurrence') = 'object', false)
                           and coalesce(t.opened_to < cast(t.deadline -> 'recurrence' ->> 'to' as date), true) as recurs
                      from task t where t.plan_id = :plan order by t.id for update) h
             where h.part_of is null
            """;

    private static final String DOWNSTREAM = """
            with recursive node(id) as (
                 select cast(:plan as uuid)
                 union
                 select c.plan_id from plan_citation c join node n on n.id = c.cited_id)
            select p.id, p.keeper_id as keeper from plan p join node n on n.id = p.id
             where p.id <> cast(:plan as uuid) and p.status in ('DRAFT', 'ISSUED') and\s""";

    private final Mutiny.Session session;
    private final Rows rows;

    Handovers(Mutiny.Session session, Rows rows) {
        this.session = session;
        this.rows = rows;
    }

    Uni<Handover> between(UUID old, UUID heir) {
        return tasks(old)
                .chain(before -> tasks(heir)
                        .map(after -> new Handover(
                                before.stream().collect(Collectors.toMap(Task::id, Task::finished)),
                                after.stream().map(Task::id).collect(Collectors.toSet()))));
    }

    Uni<Void> keep(List<Step> steps) {
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(
                                KEEP,
                                steps.stream()
                                        .map(step ->
                                                new Row(step.task(), step.to(), step.carries() ? null : step.reason()))
                                        .toList())
                        .chain(() -> session.createNativeQuery(KEEP_DUTIES)
                                .setParameter(
                                        "headings",
                                        steps.stream().map(Step::task).toArray(UUID[]::new))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    /** The issued plans that stand on this one, whoever keeps them. */
    Uni<List<Downstream>> downstream(UUID plan) {
        return rows.list(
                Downstream.class,
                DOWNSTREAM + "p.status = 'ISSUED' order by p.id limit 10000",
                query -> query.setParameter("plan", plan.toString()));
    }

    /** Those of them, and the drafts, that are in sight. */
    Uni<List<UUID>> downstream(UUID plan, OrgScope scope) {
        return rows.list(
                        Downstream.class,
                        DOWNSTREAM + PlanScope.READABLE + " order by p.id limit 1000",
                        query -> scope.bind(query).setParameter("plan", plan.toString()))
                .map(found -> found.stream().map(Downstream::id).toList());
    }

    /** What the plan itself writes; duties follow their headings. */
    private Uni<List<Task>> tasks(UUID plan) {
        return rows.list(Task.class, TASKS, query -> query.setParameter("plan", plan));
    }
}
