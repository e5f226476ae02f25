package vn.tiendo.indicator.platform;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Tasks, obligations and what waits on a superior, as they now stand; an older state that comes late is dropped. */
@ApplicationScoped
class WorkCopies {
    private final Mutiny.Session session;

    WorkCopies(Mutiny.Session session) {
        this.session = session;
    }

    @WithTransaction
    Uni<Void> take(TaskChanged task) {
        return session.createNativeQuery("""
                        insert into task_copy (id, version, plan_id, lead_id, heading, in_force, progress, due_at, reported_on)
                        values (:id, :version, cast(cast(:plan as text) as uuid), cast(cast(:lead as text) as uuid), :heading, :inForce, :progress,
                                cast(cast(:dueAt as text) as timestamptz), cast(cast(:reportedOn as text) as date))
                        on conflict (id) do update set version = excluded.version, plan_id = excluded.plan_id,
                               lead_id = excluded.lead_id, heading = excluded.heading, in_force = excluded.in_force, progress = excluded.progress,
                               due_at = excluded.due_at, reported_on = excluded.reported_on
                         where task_copy.version < excluded.version
                        """)
                .setParameter("id", task.id())
                .setParameter("version", task.version())
                .setParameter("plan", text(task.planId()))
                .setParameter("lead", text(task.leadId()))
                .setParameter("heading", Boolean.TRUE.equals(task.heading()))
                .setParameter("inForce", !Boolean.FALSE.equals(task.inForce()))
                .setParameter("progress", task.progress())
                .setParameter("dueAt", text(task.dueAt()))
                .setParameter("reportedOn", text(task.reportedOn()))
                .executeUpdate()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> take(ObligationStated obligation) {
        return session.createNativeQuery("""
                        insert into obligation_copy (id, version, kind, reporter_id, due_at, status)
                        values (:id, :version, :kind, :reporter, :dueAt, :status)
                        on conflict (id) do update set version = excluded.version, kind = excluded.kind,
                               reporter_id = excluded.reporter_id, due_at = excluded.due_at, status = excluded.status
                         where obligation_copy.version < excluded.version
                        """)
                .setParameter("id", obligation.id())
                .setParameter("version", obligation.version())
                .setParameter("kind", obligation.kind())
                .setParameter("reporter", obligation.reporterId())
                .setParameter("dueAt", obligation.dueAt())
                .setParameter("status", obligation.status())
                .executeUpdate()
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> take(DifficultyStated difficulty) {
        return session.createNativeQuery("""
                        insert into waiting (difficulty_id, version, blocked, since, until)
                        values (:id, :version, cast(:blocked as uuid[]), cast(cast(:since as text) as timestamptz),
                                cast(cast(:until as text) as timestamptz))
                        on conflict (difficulty_id) do update set version = excluded.version, blocked = excluded.blocked,
                               since = excluded.since, until = excluded.until
                         where waiting.version < excluded.version
                        """)
                .setParameter("id", difficulty.id())
                .setParameter("version", difficulty.version())
                .setParameter("blocked", difficulty.blocks().all().toArray(UUID[]::new))
                .setParameter("since", text(difficulty.waitingSince()))
                .setParameter("until", text(difficulty.waitingUntil()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
