package vn.tiendo.notification.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.policy.DeadlineKind;

/**
 * What is taken from the events of a difficulty or proposal.
 *
 * @param recipientId who is to answer; absent while nobody is known to be competent
 * @param waitingSince when it first went to somebody who can answer
 * @param waitingUntil when it was answered
 * @param dueAt the first moment at which the answer is late
 */
record Difficulty(
        UUID id,
        long version,
        Kind kind,
        Status status,
        UUID raiserId,
        @Nullable UUID recipientId,
        @Nullable UUID planId,
        Blocks blocks,
        @Nullable Instant waitingSince,
        @Nullable Instant waitingUntil,
        @Nullable Instant dueAt) {
    enum Kind {
        DIFFICULTY,
        PROPOSAL
    }

    enum Status {
        RAISED,
        ROUTED,
        ESCALATED,
        ANSWERED
    }

    /** What cannot go on while it waits. */
    record Blocks(List<UUID> taskIds, List<UUID> obligationIds) {}

    /** One thing that cannot go on: the type matters only while this service has not heard of it. */
    record Blocked(UUID subjectId, SubjectType type, DeadlineKind kind) {}

    /** In the order of ids, so that two difficulties about the same things do not lock each other out. */
    List<Blocked> blocked() {
        return Stream.concat(
                        blocks.taskIds().stream().map(id -> new Blocked(id, SubjectType.TASK, DeadlineKind.TASK)),
                        blocks.obligationIds().stream()
                                .map(id -> new Blocked(id, SubjectType.OBLIGATION, DeadlineKind.PERIODIC)))
                .sorted((a, b) -> a.subjectId().compareTo(b.subjectId()))
                .toList();
    }

    /** The answer, owed to the body that asked; the events carry no words, so what it is about gives it its name. */
    Owed owed(@Nullable String about) {
        String title = switch (kind) {
            case DIFFICULTY -> "Trả lời khó khăn, vướng mắc";
            case PROPOSAL -> "Trả lời kiến nghị, đề xuất";
        };
        return new Owed(
                SubjectType.DIFFICULTY,
                id,
                version,
                DeadlineKind.DIFFICULTY,
                about == null ? title : title + ": " + about,
                planId,
                recipientId,
                raiserId,
                dueAt,
                standing());
    }

    private Owed.Standing standing() {
        return switch (status) {
            case RAISED, ROUTED, ESCALATED -> Owed.Standing.OPEN;
            case ANSWERED -> Owed.Standing.DONE;
        };
    }
}
