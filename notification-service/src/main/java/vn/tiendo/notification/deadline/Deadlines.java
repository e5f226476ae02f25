package vn.tiendo.notification.deadline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.policy.DeadlineKind;
import vn.tiendo.notification.policy.ReminderPolicies;

/** Keeps the deadlines in step with what the other services say is owed. */
@ApplicationScoped
class Deadlines {
    private final Mutiny.Session session;
    private final ReminderPolicies policies;
    private final Audit audit;
    private final Clock clock;

    Deadlines(Mutiny.Session session, ReminderPolicies policies, Audit audit, Clock clock) {
        this.session = session;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes over a newer state of what is owed; an older one is dropped, whatever order the events come in. */
    @WithTransaction
    Uni<Void> follow(Owed owed) {
        return insertIfAbsent(owed.subjectId(), owed.type(), owed.kind(), owed.title())
                .chain(() -> lock(owed.subjectId()))
                .chain(deadline -> deadline.isBehind(owed)
                        ? project(deadline, owed)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> project(Deadline deadline, Owed owed) {
        deadline.follow(owed, clock.instant());
        return waitingSince(deadline)
                .invoke(deadline::await)
                .chain(() -> schedule(deadline))
                .chain(() -> audit.record("deadline.followed", deadline.id, facts(owed)));
    }

    /**
     * Stops the ladder of what waits for an answer, and lets it go on when nothing is waited for any more. What this
     * service has not heard of yet gets its row now: who hears of it later finds the row, and that it waits.
     */
    @WithTransaction
    Uni<Void> arrange(Difficulty.Blocked blocked) {
        return insertIfAbsent(blocked.subjectId(), blocked.type(), blocked.kind(), "")
                .chain(() -> lock(blocked.subjectId()))
                .chain(deadline -> waitingSince(deadline)
                        .chain(since -> Objects.equals(since, deadline.waitingSince)
                                ? Uni.createFrom().voidItem()
                                : turn(deadline, since)));
    }

    private Uni<Void> turn(Deadline deadline, @Nullable Instant since) {
        deadline.await(since);
        deadline.version++;
        return schedule(deadline)
                .chain(() ->
                        audit.record(since == null ? "deadline.resumed" : "deadline.paused", deadline.id, Map.of()));
    }

    private Uni<Void> schedule(Deadline deadline) {
        return policies.inForce(deadline.kind)
                .chain(policy -> lastSent(deadline).invoke(last -> deadline.schedule(policy, last, clock.instant())))
                .replaceWithVoid();
    }

    /** The first moment since which it waits for any of the answers that have not come. */
    private Uni<@Nullable Instant> waitingSince(Deadline deadline) {
        return session.createNativeQuery(
                        "select min(since) as since from waiting where subject_id = :subject and answered_at is null",
                        Tuple.class)
                .setParameter("subject", deadline.subjectId)
                .getSingleResult()
                .map(row -> Moments.of(row, "since"));
    }

    /** Two topics may bring the first news of one obligation at the same moment: both then queue for its one row. */
    private Uni<Integer> insertIfAbsent(UUID subject, SubjectType type, DeadlineKind kind, String title) {
        return session.createNativeQuery("""
                        insert into deadline (id, subject_type, subject_id, source_version, kind, title, status, version)
                        values (:id, :type, :subject, -1, :kind, :title, 'OPEN', 0)
                        on conflict (subject_id) do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("type", type.name())
                .setParameter("subject", subject)
                .setParameter("kind", kind.name())
                .setParameter("title", title)
                .executeUpdate();
    }

    private Uni<Deadline> lock(UUID subject) {
        return session.createSelectionQuery("from Deadline where subjectId = :subject", Deadline.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** The latest rung already reached for this due moment: an extended deadline begins its ladder anew. */
    private Uni<@Nullable Rung> lastSent(Deadline deadline) {
        Instant due = deadline.dueAt;
        if (due == null) {
            return Uni.createFrom().nullItem();
        }
        return session.createNativeQuery(
                        "select max(after_due) from reminder where deadline_id = :id and due_at = :due", Long.class)
                .setParameter("id", deadline.id)
                .setParameter("due", due)
                .getSingleResultOrNull()
                .map(seconds -> seconds == null ? null : Rung.ofSeconds(seconds));
    }

    private static Map<String, ?> facts(Owed owed) {
        return Map.of("subject", owed.subjectId(), "version", owed.version(), "open", owed.open());
    }
}
