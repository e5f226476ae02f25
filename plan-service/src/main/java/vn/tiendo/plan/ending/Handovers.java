package vn.tiendo.plan.ending;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.ending.Handover.Step;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.Progress;

/** Reads and writes what becomes of tasks and whom it concerns: one statement each, however many there are. */
@ApplicationScoped
class Handovers {
    /** One row of the table {@code task_succession}. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Row(
            UUID taskId, @Nullable UUID carriedTo, @Nullable String reason) {}

    private record Task(UUID id, Progress progress) {
        boolean finished() {
            return progress == Progress.COMPLETED || progress == Progress.CANCELLED;
        }
    }

    private record Id(UUID id) {}

    private static final String KEEP = "insert into task_succession (task_id, carried_to, reason)"
            + " select r.task_id, r.carried_to, r.reason from " + Rows.of("task_succession") + " r";

    private static final String DOWNSTREAM = """
            with recursive node(id) as (
                 select cast(:plan as uuid)
                 union
                 select c.plan_id from plan_citation c join node n on n.id = c.cited_id)
            select p.id from plan p join node n on n.id = p.id
             where p.id <> cast(:plan as uuid) and p.status in ('DRAFT', 'ISSUED') and\s""";

    private final Rows rows;

    Handovers(Rows rows) {
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
                        .replaceWithVoid();
    }

    /** The issued plans that stand on this one, whoever keeps them. */
    Uni<List<UUID>> downstream(UUID plan) {
        return ids(plan, DOWNSTREAM + "p.status = 'ISSUED' order by p.id limit 10000", null);
    }

    Uni<List<UUID>> downstream(UUID plan, OrgScope scope) {
        return ids(plan, DOWNSTREAM + PlanScope.READABLE + " order by p.id limit 1000", scope);
    }

    private Uni<List<UUID>> ids(UUID plan, String select, @Nullable OrgScope scope) {
        return rows.list(Id.class, select, query -> {
                    query.setParameter("plan", plan.toString());
                    return scope == null ? query : scope.bind(query);
                })
                .map(found -> found.stream().map(Id::id).toList());
    }

    /** Held still: no report finishes a task while it is decided what becomes of it. */
    private Uni<List<Task>> tasks(UUID plan) {
        return rows.list(
                Task.class,
                "select t.id, t.progress from (select x.id, x.progress from task x where x.plan_id = :plan order by x.id"
                        + " for update) t",
                query -> query.setParameter("plan", plan));
    }
}
