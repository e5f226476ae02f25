package vn.tiendo.notification.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.ladder.Course;
import vn.tiendo.notification.ladder.Moment;
import vn.tiendo.notification.ladder.Reached;
import vn.tiendo.notification.policy.DeadlineKind;

/** The read copy of one thing that is owed, and where it stands on its ladder. Changed only under a row lock. */
@Entity
class Deadline {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    SubjectType subjectType;

    UUID subjectId;
    long sourceVersion;

    @Enumerated(EnumType.STRING)
    DeadlineKind kind;

    String title;

    @Nullable
    UUID organizationId;

    @Nullable
    UUID recipientId;

    @Nullable
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    DeadlineStatus status;

    @Nullable
    Instant closedAt;

    /** Since when it waits for the answer to a difficulty: meanwhile nobody is reminded of it. */
    @Nullable
    Instant waitingSince;

    @Nullable
    UUID planId;

    /** The policy it keeps from the beginning of its ladder to its end, or until it begins anew. */
    @Nullable
    UUID policyId;

    /** Since when there is somebody to tell: what passed before is not caught up rung by rung. */
    @Nullable
    Instant begunAt;

    /** When the sweep reaches the next rung; it alone moves this on between two changes of the source. */
    @Nullable
    Instant nextAt;

    /** Which rung that is, in the order of its course. */
    @Nullable
    Integer nextSeq;

    @Column(nullable = false)
    long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    Deadline() {}

    boolean isBehind(Owed owed) {
        return sourceVersion < owed.version();
    }

    /**
     * Takes over the newer state. A deadline that closes keeps the moment at which it first did. The ladder begins anew
     * with another due moment, another owner, or when what was done is open again.
     */
    void follow(Owed owed, Instant now) {
        boolean anew = policyId == null
                || (owed.isOpen() && status == DeadlineStatus.CLOSED)
                || !Objects.equals(dueAt, owed.dueAt())
                || !Objects.equals(organizationId, owed.organizationId());
        sourceVersion = owed.version();
        kind = owed.kind();
        title = owed.title();
        organizationId = owed.organizationId();
        recipientId = owed.recipientId();
        planId = owed.planId();
        dueAt = owed.dueAt();
        closedAt = owed.isOpen() ? null : closedAt == null ? now : closedAt;
        status = owed.isOpen() ? DeadlineStatus.OPEN : DeadlineStatus.CLOSED;
        version++;
        if (anew) {
            begin(now);
        }
    }

    /** From now on, and by the policy that is the nearest now. */
    void begin(Instant now) {
        begunAt = now;
        policyId = null;
    }

    /** Pauses the ladder, or lets it go on when there is nothing to wait for; the due moment stays. */
    void await(@Nullable Instant since, Instant now) {
        if (waitingSince != null && since == null) {
            begunAt = now;
        }
        waitingSince = since;
    }

    /** Whether there is somebody to remind of a moment. */
    boolean isRunning() {
        return status == DeadlineStatus.OPEN && dueAt != null && organizationId != null && waitingSince == null;
    }

    /** Sets the next rung on the policy's ladder for this due moment; none when nobody is to be told. */
    void schedule(UUID policy, Course course, Collection<Reached> reached) {
        policyId = policy;
        Moment next = isRunning() ? course.next(reached, begunAt) : null;
        nextAt = next == null ? null : next.at();
        nextSeq = next == null ? null : next.seq();
    }
}
