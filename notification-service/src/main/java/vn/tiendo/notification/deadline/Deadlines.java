package vn.tiendo.notification.deadline;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.notification.calendar.WorkingCalendars;
import vn.tiendo.notification.letter.Commendations;
import vn.tiendo.notification.policy.DeadlineKind;
import vn.tiendo.notification.policy.ReminderPolicies;
import vn.tiendo.notification.policy.ReminderPolicy;

/** Keeps the deadlines in step with what the other services say is owed. */
@ApplicationScoped
class Deadlines {
    private final Mutiny.Session session;
    private final ReminderPolicies policies;
    private final WorkingCalendars calendars;
    private final Courses courses;
    private final Commendations commendations;
    private final Audit audit;
    private final Clock clock;

    Deadlines(
            Mutiny.Session session,
            ReminderPolicies policies,
            WorkingCalendars calendars,
            Courses courses,
            Commendations commendations,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.policies = policies;
        this.calendars = calendars;
        this.courses = courses;
        this.commendations = commendations;
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
        boolean watched = deadline.nextAt != null;
        UUID policy = deadline.policyId;
        Instant now = clock.instant();
        deadline.follow(owed, now);
        return waitingSince(deadline)
                .invoke(since -> deadline.await(since, now))
                .chain(() -> schedule(deadline))
                .chain(() -> watched && policy != null && owed.standing() == Owed.Standing.DONE
                        ? commend(deadline, policy, now)
                        : Uni.createFrom().voidItem())
                .chain(() -> audit.record("deadline.followed", deadline.id, facts(owed)));
    }

    /** By the policy under which it was watched; what was never watched is nobody's early merit. */
    private Uni<Void> commend(Deadline deadline, UUID policy, Instant now) {
        Instant due = deadline.dueAt;
        return policies.get(policy)
                .chain(found -> due != null && found.commends(due, now)
                        ? commendations.propose(deadline.id)
                        : Uni.createFrom().voidItem());
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
        deadline.await(since, clock.instant());
        deadline.version++;
        return schedule(deadline)
                .chain(() ->
                        audit.record(since == null ? "deadline.resumed" : "deadline.paused", deadline.id, Map.of()));
    }

    /** Lets the ladders of a plan's deadlines that nobody has been told of yet begin anew: its programme is known now. */
    @WithTransaction
    Uni<Void> beginAnew(UUID plan) {
        return calendars
                .hold()
                .chain(() -> session.createNativeQuery("""
                                select d.subject_id from deadline d
                                 where d.plan_id = :plan and d.status = 'OPEN'
                                   and not exists (select 1 from reminder r where r.deadline_id = d.id)
                                 order by d.subject_id
                                """, UUID.class)
                        .setParameter("plan", plan)
                        .getResultList())
                .chain(this::beginEach);
    }

    private Uni<Void> beginEach(List<UUID> subjects) {
        Uni<Void> begun = Uni.createFrom().voidItem();
        for (UUID subject : subjects) {
            begun = begun.chain(() -> lock(subject)).chain(deadline -> {
                deadline.begin(deadline.begunAt == null ? clock.instant() : deadline.begunAt);
                deadline.version++;
                return schedule(deadline);
            });
        }
        return begun;
    }

    private Uni<Void> schedule(Deadline deadline) {
        Instant due = deadline.dueAt;
        if (due == null) {
            deadline.nextAt = null;
            deadline.nextSeq = null;
            return Uni.createFrom().voidItem();
        }
        return policy(deadline)
                .chain(policy -> courses.of(policy, due)
                        .chain(course -> courses.reached(deadline)
                                .invoke(reached -> deadline.schedule(policy.id(), course, reached))))
                .replaceWithVoid();
    }

    /** The one it began with, or the nearest of now. */
    private Uni<ReminderPolicy> policy(Deadline deadline) {
        UUID kept = deadline.policyId;
        return kept == null
                ? policies.nearest(deadline.kind, deadline.planId, deadline.organizationId)
                : policies.get(kept);
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
        return calendars
                .hold()
                .chain(() -> session.createNativeQuery("""
                                insert into deadline (id, subject_type, subject_id, source_version, kind, title, status,
                                                      version)
                                values (:id, :type, :subject, -1, :kind, :title, 'OPEN', 0)
                                on conflict (subject_id) do nothing
                                """)
                        .setParameter("id", Ids.next())
                        .setParameter("type", type.name())
                        .setParameter("subject", subject)
                        .setParameter("kind", kind.name())
                        .setParameter("title", title)
                        .executeUpdate());
    }

    private Uni<Deadline> lock(UUID subject) {
        return session.createSelectionQuery("from Deadline where subjectId = :subject", Deadline.class)
                .setParameter("subject", subject)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    private static Map<String, ?> facts(Owed owed) {
        return Map.of("subject", owed.subjectId(), "version", owed.version(), "open", owed.isOpen());
    }
}
