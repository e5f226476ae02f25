package vn.tiendo.reporting.difficulty;

import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_DONE;
import static vn.tiendo.reporting.difficulty.DifficultyError.DIFFICULTY_UNROUTED;

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

/** One difficulty or proposal. Rows are read under a lock before they change, so the version is counted here. */
@Entity
@DynamicUpdate
class Difficulty {
    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    DifficultyKind kind;

    @Enumerated(EnumType.STRING)
    DifficultyStatus status;

    UUID raiserId;

    @Nullable
    UUID recipientId;

    String title;
    String text;

    @Nullable
    UUID planId;

    @Nullable
    UUID taskId;

    @Nullable
    UUID targetId;

    @Nullable
    UUID reportId;

    @Nullable
    UUID obligationId;

    int answerDays;
    Instant raisedAt;

    @Nullable
    Instant waitingSince;

    @Nullable
    Instant dueAt;

    @Nullable
    Long calendarVersion;

    @Nullable
    Instant answeredAt;

    @Nullable
    @Enumerated(EnumType.STRING)
    DifficultyOutcome outcome;

    @Nullable
    String answer;

    @Nullable
    UUID amendmentId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Difficulty() {}

    /** What its raiser says of it. */
    record Words(
            DifficultyKind kind,
            String title,
            String text,
            @Nullable UUID obligation) {}

    Difficulty(Words words, Concern concern, UUID raiser, int answerDays, Instant now) {
        this.id = Ids.next();
        this.kind = words.kind();
        this.status = DifficultyStatus.RAISED;
        this.raiserId = raiser;
        this.title = words.title();
        this.text = words.text();
        this.planId = concern.plan();
        this.taskId = concern.task();
        this.targetId = concern.target();
        this.reportId = concern.report();
        this.obligationId = words.obligation();
        this.answerDays = answerDays;
        this.raisedAt = now;
    }

    /** Sent to one who can answer, whose term begins now. It waits from the first time on. */
    void route(UUID recipient, AnswerTerm term, Instant now) {
        send(DifficultyStatus.ROUTED, recipient, term, now);
    }

    /** Sent upward by one who cannot answer. */
    void escalate(UUID superior, AnswerTerm term, Instant now) {
        requireRouted();
        send(DifficultyStatus.ESCALATED, superior, term, now);
    }

    void answer(DifficultyOutcome what, String words, @Nullable UUID amendment, Instant now) {
        requireRouted();
        status = DifficultyStatus.ANSWERED;
        outcome = what;
        answer = words;
        amendmentId = amendment;
        answeredAt = now;
        version++;
    }

    void requireOpen() {
        if (status == DifficultyStatus.ANSWERED) {
            throw DIFFICULTY_DONE.because(title);
        }
    }

    boolean isOverdue(Instant now) {
        return answeredAt == null && dueAt != null && !now.isBefore(dueAt);
    }

    private void send(DifficultyStatus as, UUID recipient, AnswerTerm term, Instant now) {
        requireOpen();
        status = as;
        recipientId = recipient;
        dueAt = term.dueAt();
        calendarVersion = term.calendarVersion();
        if (waitingSince == null) {
            waitingSince = now;
        }
        version++;
    }

    private void requireRouted() {
        requireOpen();
        if (status == DifficultyStatus.RAISED) {
            throw DIFFICULTY_UNROUTED.because(title);
        }
    }
}
