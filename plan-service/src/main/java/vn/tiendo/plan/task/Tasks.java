package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.Task.Place;

/** Writes tasks of drafts, always under the lock of their plan. */
@ApplicationScoped
public class Tasks {
    private static final String UPSERT = "insert into task select * from " + Rows.of("task") + """
             on conflict (id) do update set version = excluded.version, name = excluded.name, theme = excluded.theme,
                   lead_id = excluded.lead_id, lead_as_written = excluded.lead_as_written,
                   coordinator_ids = excluded.coordinator_ids,
                   coordinators_as_written = excluded.coordinators_as_written, head = excluded.head,
                   deliverable = excluded.deliverable, deadline_as_written = excluded.deadline_as_written,
                   nominal_due_on = excluded.nominal_due_on, due_at = excluded.due_at, progress = excluded.progress
            """;

    private final Mutiny.Session session;
    private final Rows rows;
    private final Plans plans;
    private final TaskQueries queries;
    private final Directory directory;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;

    Tasks(
            Mutiny.Session session,
            Rows rows,
            Plans plans,
            TaskQueries queries,
            Directory directory,
            Audit audit,
            Idempotency idempotency,
            MergePatch mergePatch) {
        this.session = session;
        this.rows = rows;
        this.plans = plans;
        this.queries = queries;
        this.directory = directory;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
    }

    @WithTransaction
    Uni<TaskView> add(UUID plan, TaskDraft draft, OrgScope scope) {
        return idempotency.once(
                draft,
                TaskView.class,
                () -> plans.forDrafting(plan, scope)
                        .chain(() -> nextPosition(plan))
                        .chain(next -> resolved(new Place(Ids.next(), plan, next, 0), draft))
                        .chain(task -> keep(task, "task.add", scope)));
    }

    @WithTransaction
    Uni<TaskView> edit(UUID id, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return queries.byId(id, scope)
                .call(seen -> plans.forDrafting(seen.planId(), scope))
                .chain(() -> queries.byId(id, scope)) // as it stands now that nobody else can change it
                .invoke(task -> Version.require(expected, task.version()))
                .chain(task -> resolved(
                        new Place(id, task.planId(), task.position(), task.version() + 1),
                        mergePatch.apply(task.draft(), patch)))
                .chain(task -> keep(task, "task.edit", scope));
    }

    /** Keeps many new tasks in one statement. */
    public Uni<Void> addAll(List<Task> tasks) {
        return tasks.isEmpty()
                ? Uni.createFrom().voidItem()
                : rows.write(UPSERT, tasks).replaceWithVoid();
    }

    /** The rows themselves, in order, for whoever holds the plan. */
    public Uni<List<Task>> rows(UUID plan) {
        return rows.list(
                Task.class,
                "select t.* from task t where t.plan_id = :plan order by t.position",
                query -> query.setParameter("plan", plan));
    }

    private Uni<Task> resolved(Place place, TaskDraft draft) {
        return directory
                .ids(draft.coordinatorCodes(), "/coordinators")
                .chain(coordinators -> directory
                        .id(draft.lead(), "/lead")
                        .map(lead -> Task.of(place, draft, lead, coordinators, null)));
    }

    private Uni<TaskView> keep(Task task, String action, OrgScope scope) {
        return rows.write(UPSERT, List.of(task))
                .call(() -> audit.record(action, task.planId(), Map.of("task", task.id(), "version", task.version())))
                .chain(() -> queries.byId(task.id(), scope));
    }

    private Uni<Integer> nextPosition(UUID plan) {
        return session.createNativeQuery(
                        "select coalesce(max(t.position), 0) + 1 from task t where t.plan_id = :plan", Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
    }
}
