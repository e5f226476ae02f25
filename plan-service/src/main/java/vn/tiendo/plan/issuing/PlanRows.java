package vn.tiendo.plan.issuing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.tiendo.plan.difference.Content;
import vn.tiendo.plan.difference.Item;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.duty.ReportingDuties;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.revision.Contents;
import vn.tiendo.plan.target.Targets;
import vn.tiendo.plan.task.Task;
import vn.tiendo.plan.task.TaskAnnouncements;
import vn.tiendo.plan.task.Tasks;

/** Reads and writes the rows of whole plans, for whoever holds the plan. */
@ApplicationScoped
class PlanRows {
    private static final List<String> TABLES = List.of("target", "task", "reporting_duty");

    private final Mutiny.Session session;
    private final Contents contents;
    private final Targets targets;
    private final Tasks tasks;
    private final ReportingDuties duties;
    private final TaskAnnouncements announcements;

    PlanRows(
            Mutiny.Session session,
            Contents contents,
            Targets targets,
            Tasks tasks,
            ReportingDuties duties,
            TaskAnnouncements announcements) {
        this.session = session;
        this.contents = contents;
        this.targets = targets;
        this.tasks = tasks;
        this.duties = duties;
        this.announcements = announcements;
    }

    Uni<PlanParts> of(UUID plan) {
        return targets.rows(plan)
                .chain(targetRows -> tasks.rows(plan)
                        .chain(taskRows ->
                                duties.rows(plan).map(dutyRows -> new PlanParts(targetRows, taskRows, dutyRows))));
    }

    /** Names those who report targets of classes that name nobody yet. */
    Uni<Void> nameReporters(UUID plan) {
        return targets.nameReporters(plan);
    }

    /** Refuses, with 400, targets and tasks that name a class that is not known, or a target that they may not carry on. */
    Uni<Void> requireNameable(UUID plan, PlanParts parts) {
        return targets.requireNameable(plan, parts.targets()).chain(() -> tasks.requireClasses(parts.tasks()));
    }

    /** The same, its tasks held still: no report moves one while it is being reworded. */
    Uni<PlanParts> hold(UUID plan) {
        return session.createNativeQuery(
                        "select t.id from task t where t.plan_id = :plan order by t.id for update", UUID.class)
                .setParameter("plan", plan)
                .getResultList()
                .chain(() -> of(plan));
    }

    /** The rows of these items as {@code said} words them; 400 where no drafter could have written them. */
    PlanParts worded(Plan plan, PlanParts before, Content said, Set<UUID> ids) {
        UUID id = plan.id();
        return new PlanParts(
                items(said, Part.TARGET, ids)
                        .map(item -> contents.target(item, id, before.target(item.id())))
                        .toList(),
                items(said, Part.TASK, ids)
                        .map(item -> contents.task(item, id, before.task(item.id())))
                        .toList(),
                items(said, Part.REPORTING_DUTY, ids)
                        .map(item -> contents.duty(item, id, before.duty(item.id())))
                        .toList());
    }

    /** Writes reworded and new rows, tells of the tasks among them, and takes out the others. */
    Uni<Void> write(Plan plan, PlanParts rows, List<UUID> removed) {
        UUID[] gone = removed.toArray(UUID[]::new);
        return targets.addAll(rows.targets())
                .chain(() -> tasks.addAll(rows.tasks()))
                .chain(() -> duties.addAll(rows.duties()))
                .chain(() -> cancel(plan, gone))
                .chain(cancelled -> announcements.announce(
                        Stream.concat(rows.tasks().stream().map(Task::id), cancelled.stream())
                                .toList()))
                .chain(() -> delete(plan, gone, 0));
    }

    /** The last that is heard of a task that is taken out, and of its duties: nobody owes them any more. */
    private Uni<List<UUID>> cancel(Plan plan, UUID[] gone) {
        return session.createNativeQuery("""
                        update task set progress = 'CANCELLED', version = version + 1
                         where plan_id = :plan
                           and (id = any(cast(:ids as uuid[])) or part_of = any(cast(:ids as uuid[])))
                        returning id
                        """, UUID.class)
                .setParameter("plan", plan.id())
                .setParameter("ids", gone)
                .getResultList();
    }

    private Uni<Void> delete(Plan plan, UUID[] gone, int table) {
        return table == TABLES.size()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("delete from " + TABLES.get(table)
                                + " where plan_id = :plan and id = any(cast(:ids as uuid[]))")
                        .setParameter("plan", plan.id())
                        .setParameter("ids", gone)
                        .executeUpdate()
                        .chain(() -> delete(plan, gone, table + 1));
    }

    private static Stream<Item> items(Content said, Part part, Set<UUID> ids) {
        return said.items(part).stream().filter(item -> ids.contains(item.id()));
    }
}
