package vn.tiendo.reporting.difficulty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code difficulty.raised}, {@code difficulty.routed} and {@code difficulty.answered} announce: the whole state, and no
 * word of what was written.
 *
 * @param blocks what cannot go on while it waits
 * @param waitingSince when it was first sent to one who can answer
 * @param waitingUntil when it was answered
 */
record DifficultyState(
        UUID id,
        long version,
        DifficultyKind kind,
        DifficultyStatus status,
        UUID raiserId,
        @Nullable UUID recipientId,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID targetId,
        @Nullable UUID reportId,
        Blocks blocks,
        Instant raisedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant waitingUntil,
        @Nullable Instant dueAt,
        @Nullable DifficultyOutcome outcome,
        @Nullable UUID amendmentId) {

    /** Whose ladders pause. */
    record Blocks(List<UUID> taskIds, List<UUID> obligationIds) {
        private static Blocks of(Difficulty from) {
            return from.kind == DifficultyKind.PROPOSAL
                    ? new Blocks(List.of(), List.of())
                    : new Blocks(oneOrNone(from.taskId), oneOrNone(from.obligationId));
        }

        private static List<UUID> oneOrNone(@Nullable UUID id) {
            return id == null ? List.of() : List.of(id);
        }
    }

    static DifficultyState of(Difficulty from) {
        return new DifficultyState(
                from.id,
                from.version,
                from.kind,
                from.status,
                from.raiserId,
                from.recipientId,
                from.planId,
                from.taskId,
                from.targetId,
                from.reportId,
                Blocks.of(from),
                from.raisedAt,
                from.waitingSince,
                from.answeredAt,
                from.dueAt,
                from.outcome,
                from.amendmentId);
    }
}
