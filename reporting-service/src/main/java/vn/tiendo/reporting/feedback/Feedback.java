package vn.tiendo.reporting.feedback;

import static vn.tiendo.reporting.feedback.FeedbackError.FEEDBACK_DONE;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.reporting.calendar.AnswerTerm;

/**
 * What one citizen or enterprise says about one task or target. How to reach them stands elsewhere, sealed. Rows are read under a
 * lock before they change, so the version is counted here.
 */
@Entity
@DynamicUpdate
class Feedback {
    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    FeedbackSender sender;

    @Enumerated(EnumType.STRING)
    FeedbackStatus status;

    @Enumerated(EnumType.STRING)
    FeedbackModeration moderation;

    UUID planId;

    @Nullable
    UUID taskId;

    @Nullable
    UUID targetId;

    UUID recipientId;
    String text;
    Instant receivedAt;
    Instant dueAt;
    long calendarVersion;

    @Nullable
    String publicText;

    @Nullable
    String moderationReason;

    @Nullable
    Instant moderatedAt;

    @Nullable
    Instant answeredAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    FeedbackOutcome outcome;

    @Nullable
    String answer;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Feedback() {}

    Feedback(FeedbackSender sender, String text, FeedbackSubject about, AnswerTerm term, Instant now) {
        this.id = Ids.next();
        this.sender = sender;
        this.status = FeedbackStatus.RECEIVED;
        this.moderation = FeedbackModeration.PENDING;
        this.planId = about.plan();
        this.taskId = about.task();
        this.targetId = about.target();
        this.recipientId = about.recipient();
        this.text = text;
        this.receivedAt = now;
        this.dueAt = term.dueAt();
        this.calendarVersion = term.calendarVersion();
    }

    /** From now on anyone reads it, in these words. What was decided before does not bind. */
    void publish(String words, Instant now) {
        moderate(FeedbackModeration.PUBLISHED, words, null, now);
    }

    void withhold(String reason, Instant now) {
        moderate(FeedbackModeration.WITHHELD, null, reason, now);
    }

    void answer(FeedbackOutcome what, String words, Instant now) {
        if (status == FeedbackStatus.ANSWERED) {
            throw FEEDBACK_DONE.because();
        }
        status = FeedbackStatus.ANSWERED;
        outcome = what;
        answer = words;
        answeredAt = now;
        version++;
    }

    boolean isOverdue(Instant now) {
        return answeredAt == null && !now.isBefore(dueAt);
    }

    private void moderate(FeedbackModeration decision, @Nullable String words, @Nullable String reason, Instant now) {
        moderation = decision;
        publicText = words;
        moderationReason = reason;
        moderatedAt = now;
        version++;
    }
}
