package vn.tiendo.plan.ending;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.outbox.Outbox;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.ending.EndingResource.Close;
import vn.tiendo.plan.ending.EndingResource.Replace;
import vn.tiendo.plan.ending.Handover.Sums;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanScope;
import vn.tiendo.plan.plan.Plans;
import vn.tiendo.plan.task.TaskAnnouncements;

/** Closes and replaces plans: the transition, what becomes of the tasks, and what is announced, in one transaction. */
@ApplicationScoped
class Endings {
    private final Mutiny.Session session;
    private final Plans plans;
    private final Handovers handovers;
    private final TaskAnnouncements announcements;
    private final Outbox outbox;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    Endings(
            Mutiny.Session session,
            Plans plans,
            Handovers handovers,
            TaskAnnouncements announcements,
            Outbox outbox,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.session = session;
        this.plans = plans;
        this.handovers = handovers;
        this.announcements = announcements;
        this.outbox = outbox;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @WithTransaction
    Uni<EndedView> close(UUID id, @Nullable Version expected, Close command, OrgScope scope) {
        return idempotency.once(
                List.of("close", id, command),
                EndedView.class,
                () -> plans.forWriting(id, scope)
                        .map(plan -> plan.requireVersion(expected))
                        .invoke(plan -> plan.close(command.reason(), clock.instant()))
                        .call(plan -> ended(plan, "plan.close"))
                        .call(plan -> outbox.add("plan.closed", id, PlanEnded.closed(plan)))
                        .chain(plan -> handovers
                                .downstream(id, scope)
                                .map(downstream -> EndedView.of(plan, null, downstream))));
    }

    @WithTransaction
    Uni<EndedView> replace(UUID id, @Nullable Version expected, Replace command, OrgScope scope) {
        return idempotency.once(
                List.of("replace", id, command),
                EndedView.class,
                () -> plans.forWriting(id, scope)
                        .map(plan -> plan.requireVersion(expected).requireIssued())
                        .call(() -> requireReplacement(id, command.by(), scope))
                        .chain(plan -> handovers
                                .between(id, command.by())
                                .map(handover -> handover.check(command.steps()))
                                .chain(sums -> replaced(plan, command, sums, scope))));
    }

    private Uni<EndedView> replaced(Plan plan, Replace command, Sums sums, OrgScope scope) {
        plan.replace(command.by(), clock.instant());
        return handovers
                .keep(command.steps())
                .chain(() -> ended(plan, "plan.replace"))
                .chain(() -> handovers.downstream(plan.id()))
                .chain(concerned ->
                        outbox.add("plan.replaced", plan.id(), PlanEnded.replaced(plan, command.steps(), concerned)))
                .chain(() -> handovers.downstream(plan.id(), scope))
                .map(downstream -> EndedView.of(plan, sums, downstream));
    }

    /** Its tasks are announced as owed no longer; what was dropped is cancelled. */
    private Uni<Void> ended(Plan plan, String action) {
        return session.flush()
                .chain(() -> session.createNativeQuery("""
                                update task t set version = t.version + 1,
                                       progress = case when s.task_id is not null and s.carried_to is null
                                                       then 'CANCELLED' else t.progress end,
                                       cancelled_on = case when s.task_id is not null and s.carried_to is null
                                                           then :today else t.cancelled_on end
                                  from task x left join task_succession s on s.task_id = x.id
                                 where x.id = t.id and t.plan_id = :plan
                                """)
                        .setParameter("plan", plan.id())
                        .setParameter("today", LocalDate.now(clock.withZone(VietnamTime.ZONE)))
                        .executeUpdate())
                .chain(() -> announcements.announceAll(plan.id()))
                .chain(() -> audit.record(action, plan.id(), Map.of("version", plan.version())));
    }

    /** The new plan is issued, in sight, and does not stand on the old one's heirs by way of the old one itself. */
    private Uni<Void> requireReplacement(UUID old, UUID by, OrgScope scope) {
        return scope.bind(session.createNativeQuery(
                                "select p.status || case when plan_reaches(:old, p.id) then ' CYCLE' else '' end from plan p"
                                        + " where p.id = :by and " + PlanScope.READABLE + " for share of p",
                                String.class)
                        .setParameter("old", old)
                        .setParameter("by", by))
                .getSingleResultOrNull()
                .invoke(found -> refuse(found, by))
                .replaceWithVoid();
    }

    private static void refuse(@Nullable String found, UUID by) {
        if (found == null) {
            throw EndingError.REPLACEMENT_UNKNOWN.at("/by", by);
        } else if (!found.startsWith("ISSUED")) {
            throw EndingError.REPLACEMENT_NOT_ISSUED.at("/by", by);
        } else if (found.endsWith("CYCLE")) {
            throw EndingError.REPLACEMENT_CYCLE.at("/by", by);
        }
    }
}
