package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.policy.DeadlineKind;

/**
 * What another service says is owed, as of a version of its own.
 *
 * @param organizationId who owes it; absent while a task has no lead
 * @param recipientId to whom it is owed
 * @param dueAt the first moment that is too late; absent for work without a due date
 * @param open false once it was delivered, waived, completed or cancelled
 */
record Owed(
        SubjectType type,
        UUID subjectId,
        long version,
        DeadlineKind kind,
        String title,
        @Nullable UUID organizationId,
        @Nullable UUID recipientId,
        @Nullable Instant dueAt,
        boolean open) {}
