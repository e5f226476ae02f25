package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.calendar.WorkingCalendars;
import vn.tiendo.plan.organization.Directory;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.rows.Rows;
import vn.tiendo.plan.task.Task.Place;

/** Writes tasks of drafts, always under the lock of their plan. */
@ApplicationScoped
public class Tasks {
    /** What a report or the plan's end said of a task, and where it stands, outlives another wording. */
    private static final Set<String> KEPT = Set.of(
            "id",
            "plan_id",
            "position",
            "percent",
            "reported_on",
            "cancelled_on",
            "part_of",
            "member_id",
            "occurrence_from",
            "occurrence_to",
            "found");

    private static final String UPSERT =
            "insert into task (" + TaskSelect.columns("") + ") select " + TaskSelect.columns("r.")
                    + " from " + Rows.of("task") + " r on conflict (id) do update set "
                    + TaskSelect.COLUMNS.stream()
                            .filter(column -> !KEPT.contains(column))
                            .map(column -> column + " = excluded." + column)
                            .collect(Collectors.joining(", "));

    private final Mutiny.Session session;
    private final Rows rows;
    private final Plans plans;
    private final TaskQueries queries;
    private final Directory directory;
    private final WorkingCalendars calendars;
    private final Audit audit;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Clock clock;

    Tasks(
            Mutiny.Session session,
            Rows rows,
            Plans plans,
            TaskQueries queries,
            Directory directory,
            WorkingCalendars calendars,
            Audit audit,
            Idempotency idempotency,
            MergePatch mergePatch,
            Clock clock) {
        this.session = session;
        this.rows = rows;
        this.plans = plans;
        this.queries = queries;
        this.directory = directory;
        this.calendars = calendars;
        this.audit = audit;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.clock = clock;
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
        return queries.byId(id, null, scope)
                .call(seen -> plans.forDrafting(seen.planId(), scope))
                .chain(() -> queries.byId(id, null, scope)) // as it stands now that nobody else can change it
                .invoke(task -> Version.require(expected, task.version()))
                .chain(task -> resolved(
                        new Place(id, task.planId(), task.position(), task.version() + 1),
                        mergePatch.apply(task.draft(), patch)))
                .chain(task -> keep(task, "task.edit", scope));
    }

    /** Keeps many tasks in one statement, their deadlines by the calendar as it is now. */
    public Uni<Void> addAll(List<Task> tasks) {
        return tasks.isEmpty() ? Uni.createFrom().voidItem() : write(tasks);
    }

    /** The rows that the plan itself writes, in order, for whoever holds the plan: headings without their duties. */
    public Uni<List<Task>> rows(UUID plan) {
        return rows.list(
                Task.class,
                "select " + TaskSelect.columns("t.")
                        + " from task t where t.plan_id = :plan and t.part_of is null order by t.position",
                query -> query.setParameter("plan", plan));
    }

    private Uni<Task> resolved(Place place, TaskDraft draft) {
        return requireClass(draft.leadClass())
                .chain(() -> directory.ids(draft.coordinatorCodes(), "/coordinators"))
                .chain(coordinators -> directory
                        .id(draft.lead(), "/lead")
                        .chain(lead -> directory
                                .id(draft.monitor(), "/monitor")
                                .map(monitor -> Task.of(place, draft, lead, coordinators, monitor, null))));
    }

    /** 400 where the class that is to lead one of these is not known. */
    public Uni<Void> requireClasses(List<Task> tasks) {
        return Multi.createFrom()
                .iterable(tasks)
                .onItem()
                .transformToUniAndConcatenate(
                        task -> requireClass(task.parties().leadClass()))
                .collect()
                .last();
    }

    private Uni<Void> requireClass(@Nullable String leadClass) {
        return leadClass == null
                ? Uni.createFrom().voidItem()
                : directory
                        .members(leadClass, LocalDate.now(clock.withZone(VietnamTime.ZONE)), "/leadClass")
                        .replaceWithVoid();
    }

    private Uni<Void> write(List<Task> tasks) {
        return calendars
                .current()
                .map(calendar ->
                        tasks.stream().map(task -> task.effective(calendar)).toList())
                .chain(effective -> rows.write(UPSERT, effective))
                .replaceWithVoid();
    }

    private Uni<TaskView> keep(Task task, String action, OrgScope scope) {
        return write(List.of(task))
                .call(() -> audit.record(action, task.planId(), Map.of("task", task.id(), "version", task.version())))
                .chain(() -> queries.byId(task.id(), null, scope));
    }

    private Uni<Integer> nextPosition(UUID plan) {
        return session.createNativeQuery(
                        "select coalesce(max(t.position), 0) + 1 from task t where t.plan_id = :plan", Integer.class)
                .setParameter("plan", plan)
                .getSingleResult();
    }
}
