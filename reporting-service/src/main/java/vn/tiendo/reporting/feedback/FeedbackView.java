package vn.tiendo.reporting.feedback;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.contact.Contacts;

/**
 * Feedback as the API shows it to officers.
 *
 * @param text without what looks like contact data
 * @param publicText as anyone reads it
 * @param dueAt exclusive; of the answer
 * @param overdue not answered in time, at the moment of reading
 * @param contact that there is any, and for how long; absent where none was given
 */
record FeedbackView(
        UUID id,
        long version,
        FeedbackSender sender,
        FeedbackStatus status,
        FeedbackModeration moderation,
        UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID targetId,
        OrganizationRef recipient,
        String text,
        @Nullable String publicText,
        @Nullable String moderationReason,
        @Nullable Instant moderatedAt,
        Instant receivedAt,
        Instant dueAt,
        boolean overdue,
        long calendarVersion,
        @Nullable Instant answeredAt,
        @Nullable FeedbackOutcome outcome,
        @Nullable String answer,
        @Nullable ContactRetention contact)
        implements Versioned {

    /** @param erasedAt absent while it is here */
    @Schema(name = "FeedbackContactRetention")
    record ContactRetention(Instant eraseAt, @Nullable Instant erasedAt) {
        static @Nullable ContactRetention of(Contacts.@Nullable Kept kept) {
            return kept == null ? null : new ContactRetention(kept.eraseAt(), kept.erasedAt());
        }
    }

    static FeedbackView of(
            Feedback from, Map<UUID, OrganizationCopy> known, Contacts.@Nullable Kept contact, Instant now) {
        return new FeedbackView(
                from.id,
                from.version,
                from.sender,
                from.status,
                from.moderation,
                from.planId,
                from.taskId,
                from.targetId,
                OrganizationRef.of(from.recipientId, known),
                from.text,
                from.publicText,
                from.moderationReason,
                from.moderatedAt,
                from.receivedAt,
                from.dueAt,
                from.isOverdue(now),
                from.calendarVersion,
                from.answeredAt,
                from.outcome,
                from.answer,
                ContactRetention.of(contact));
    }
}
