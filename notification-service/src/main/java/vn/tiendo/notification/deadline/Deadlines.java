package vn.tiendo.notification.deadline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.notification.ladder.Rung;
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
        return insertIfAbsent(owed)
                .chain(() -> lock(owed))
                .chain(deadline -> deadline.isBehind(owed)
                        ? project(deadline, owed)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> project(Deadline deadline, Owed owed) {
        Instant now = clock.instant();
        deadline.follow(owed, now);
        return policies.inForce(owed.kind())
                .chain(policy -> lastSent(deadline).invoke(last -> deadline.schedule(policy, last, now)))
                .chain(() -> audit.record("deadline.followed", deadline.id, facts(owed)));
    }

    /** Two topics may bring the first news of one obligation at the same moment: both then queue for its one row. */
    private Uni<Integer> insertIfAbsent(Owed owed) {
        return session.createNativeQuery("""
                        insert into deadline (id, subject_type, subject_id, source_version, kind, title, status, version)
                        values (:id, :type, :subject, -1, :kind, :title, 'OPEN', 0)
                        on conflict (subject_id) do nothing
                        """)
                .setParameter("id", Ids.next())
                .setParameter("type", owed.type().name())
                .setParameter("subject", owed.subjectId())
                .setParameter("kind", owed.kind().name())
                .setParameter("title", owed.title())
                .executeUpdate();
    }

    private Uni<Deadline> lock(Owed owed) {
        return session.createSelectionQuery("from Deadline where subjectId = :subject", Deadline.class)
                .setParameter("subject", owed.subjectId())
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
