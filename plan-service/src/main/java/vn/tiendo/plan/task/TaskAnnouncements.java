package vn.tiendo.plan.task;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.plan.rows.Rows;

/** Tells the others how tasks of issued plans stand. */
@ApplicationScoped
public class TaskAnnouncements {
    private static final String SELECT = """
            select t.id, t.version, t.plan_id as "planId", p.keeper_id as "keeperId", t.kind, t.heading, t.part_of as "partOf",
                   t.name, t.lead_id as "leadId", t.coordinator_ids as "coordinatorIds", t.monitor_id as "monitorId",
                   t.occurrence_from as "occurrenceFrom", t.occurrence_to as "occurrenceTo",
                   case when not t.heading then t.nominal_due_on end as "nominalDueOn",
                   case when not t.heading then t.due_at end as "dueAt",
                   t.progress, t.percent, p.status = 'ISSUED' as "inForce", t.reported_on as "reportedOn"
              from task t join plan p on p.id = t.plan_id
             where p.status <> 'DRAFT' and\s""";

    private final Rows rows;
    private final Outbox outbox;

    TaskAnnouncements(Rows rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** Announces these tasks as they stand. */
    public Uni<Void> announce(List<UUID> tasks) {
        return rows.list(
                        TaskChanged.class,
                        SELECT + "t.id = any(cast(:tasks as uuid[])) order by t.id",
                        query -> query.setParameter("tasks", tasks.toArray(UUID[]::new)))
                .chain(this::send);
    }

    /** Announces every task of a plan, duties too, that has just been issued, or has ended. */
    public Uni<Void> announceAll(UUID plan) {
        return rows.list(
                        TaskChanged.class,
                        SELECT + "t.plan_id = :plan order by t.position, t.id",
                        query -> query.setParameter("plan", plan))
                .chain(this::send);
    }

    private Uni<Void> send(List<TaskChanged> changed) {
        return outbox.addAll(
                "task.changed",
                changed.stream().map(task -> new Outbox.Entry(task.id(), task)).toList());
    }
}
