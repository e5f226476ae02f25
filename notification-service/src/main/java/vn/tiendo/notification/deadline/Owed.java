package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.policy.DeadlineKind;

/**
 * What another service says is owed, as of a version of its own.
 *
 * @param planId the plan it comes from; absent where there is none
 * @param organizationId who owes it; absent while a task has no lead
 * @param recipientId to whom it is owed
 * @param dueAt the first moment that is too late; absent for work without a due date
 */
record Owed(
        SubjectType type,
        UUID subjectId,
        long version,
        DeadlineKind kind,
        String title,
        @Nullable UUID planId,
        @Nullable UUID organizationId,
        @Nullable UUID recipientId,
        @Nullable Instant dueAt,
        Standing standing) {
    /** The database keeps microseconds: what is compared with it must not have more. */
    Owed {
        dueAt = dueAt == null ? null : dueAt.truncatedTo(ChronoUnit.MICROS);
    }

    enum Standing {
        OPEN,
        /** Delivered, completed, answered. */
        DONE,
        /** Waived, cancelled, out of force: nobody's merit. */
        DROPPED
    }

    boolean isOpen() {
        return standing == Standing.OPEN;
    }
}
