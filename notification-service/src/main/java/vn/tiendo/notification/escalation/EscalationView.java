package vn.tiendo.notification.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.notification.deadline.DeadlineStatus;
import vn.tiendo.notification.deadline.SubjectType;
import vn.tiendo.notification.ladder.Days;
import vn.tiendo.notification.policy.DeadlineKind;

/**
 * An escalation as clients see it. It is raised once and does not change; what it is about goes on.
 *
 * @param organization who owed it then
 * @param recipient to whom
 * @param superior the body right above who owed it, as it was then; absent where nothing is above
 * @param dueAt the due moment as it was then
 * @param rung signed ISO 8601 duration from {@code dueAt}
 * @param counted which days it counts
 * @param status of the deadline now
 * @param closedAt when the work was done or dropped
 */
record EscalationView(
        UUID id,
        UUID deadline,
        SubjectType subjectType,
        UUID subjectId,
        DeadlineKind kind,
        String title,
        @Nullable OrganizationRef organization,
        @Nullable OrganizationRef recipient,
        @Nullable OrganizationRef superior,
        Instant dueAt,
        String rung,
        Days counted,
        Instant raisedAt,
        DeadlineStatus status,
        @Nullable Instant closedAt) {}
