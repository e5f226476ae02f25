package vn.tiendo.reporting.publicview;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * Feedback as anyone reads it. Who wrote it is nowhere here.
 *
 * @param subject the task or the target, in words of the plan
 * @param text in the words in which it was made public
 */
record PublicFeedbackView(
        UUID id,
        UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID targetId,
        @Nullable String subject,
        OrganizationRef recipient,
        String text,
        Instant receivedAt,
        @Nullable Instant answeredAt,
        @Nullable String outcome,
        @Nullable String answer) {

    static PublicFeedbackView of(Tuple row) {
        OffsetDateTime answeredAt = row.get("answered_at", OffsetDateTime.class);
        return new PublicFeedbackView(
                row.get("id", UUID.class),
                row.get("plan_id", UUID.class),
                row.get("task_id", UUID.class),
                row.get("target_id", UUID.class),
                row.get("subject", String.class),
                OrganizationRef.of(row, "recipient"),
                row.get("text", String.class),
                row.get("received_at", OffsetDateTime.class).toInstant(),
                answeredAt == null ? null : answeredAt.toInstant(),
                row.get("outcome", String.class),
                row.get("answer", String.class));
    }
}
