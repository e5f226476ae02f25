package vn.tiendo.reporting.feedback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code feedback.received} and {@code feedback.answered} announce: the whole state, no word of what was written, nobody's name. */
record FeedbackState(
        UUID id,
        long version,
        FeedbackSender sender,
        FeedbackStatus status,
        FeedbackModeration moderation,
        UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID targetId,
        UUID recipientId,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant answeredAt,
        @Nullable FeedbackOutcome outcome) {

    static FeedbackState of(Feedback from) {
        return new FeedbackState(
                from.id,
                from.version,
                from.sender,
                from.status,
                from.moderation,
                from.planId,
                from.taskId,
                from.targetId,
                from.recipientId,
                from.receivedAt,
                from.dueAt,
                from.answeredAt,
                from.outcome);
    }
}
