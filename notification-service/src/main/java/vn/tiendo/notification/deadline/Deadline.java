package vn.tiendo.notification.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.ladder.Rung;
import vn.tiendo.notification.policy.DeadlineKind;
import vn.tiendo.notification.policy.ReminderPolicy;

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
    UUID policyId;

    /** When the sweep reaches the next rung; it alone moves this on between two changes of the source. */
    @Nullable
    Instant nextAt;

    @Column(nullable = false)
    long version;

    @SuppressWarnings("NullAway.Init") // for Hibernate, which fills the fields
    Deadline() {}

    boolean isBehind(Owed owed) {
        return sourceVersion < owed.version();
    }

    /** Takes over the newer state. A deadline that closes keeps the moment at which it first did. */
    void follow(Owed owed, Instant now) {
        sourceVersion = owed.version();
        kind = owed.kind();
        title = owed.title();
        organizationId = owed.organizationId();
        recipientId = owed.recipientId();
        dueAt = owed.dueAt();
        closedAt = owed.open() ? null : closedAt == null ? now : closedAt;
        status = owed.open() ? DeadlineStatus.OPEN : DeadlineStatus.CLOSED;
        version++;
    }

    /** Pauses the ladder, or lets it go on when there is nothing to wait for; the due moment stays. */
    void await(@Nullable Instant since) {
        waitingSince = since;
    }

    /** Whether there is somebody to remind of a moment. */
    boolean isRunning() {
        return status == DeadlineStatus.OPEN && dueAt != null && organizationId != null && waitingSince == null;
    }

    /** Sets the next rung by the policy now in force; none when nobody is to be reminded. */
    void schedule(ReminderPolicy policy, @Nullable Rung last, Instant now) {
        Instant due = dueAt;
        policyId = policy.id();
        nextAt = null;
        if (due == null || !isRunning()) {
            return;
        }
        Rung next = policy.ladder().next(due, last, now);
        nextAt = next == null ? null : next.at(due);
    }
}
