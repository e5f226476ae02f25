package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.policy.DeadlineKind;

/**
 * A deadline as clients see it.
 *
 * @param organization who owes it
 * @param recipient to whom
 * @param dueAt exclusive: the first moment that is too late
 * @param nextAt when the next reminder goes out
 * @param waitingSince since when it waits for the answer to a difficulty; no reminder goes out meanwhile
 */
record DeadlineView(
        UUID id,
        long version,
        SubjectType subjectType,
        UUID subjectId,
        DeadlineKind kind,
        String title,
        @Nullable OrganizationRef organization,
        @Nullable OrganizationRef recipient,
        Instant dueAt,
        DeadlineStatus status,
        @Nullable Instant closedAt,
        @Nullable Instant nextAt,
        @Nullable Instant waitingSince)
        implements Versioned {}
