package vn.tiendo.reporting.difficulty;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * A difficulty as the API shows it.
 *
 * @param recipient who is to answer, or did; absent while nobody is known to be competent
 * @param reportId the report that it was raised in
 * @param obligationId the report that cannot be handed in because of it
 * @param waitingSince when it was first sent to one who can answer
 * @param dueAt exclusive; of the answer
 * @param overdue not answered in time, at the moment of the answer
 */
record DifficultyView(
        UUID id,
        long version,
        DifficultyKind kind,
        DifficultyStatus status,
        String title,
        String text,
        OrganizationRef raiser,
        @Nullable OrganizationRef recipient,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID targetId,
        @Nullable UUID reportId,
        @Nullable UUID obligationId,
        Instant raisedAt,
        @Nullable Instant waitingSince,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable Long calendarVersion,
        @Nullable Instant answeredAt,
        @Nullable DifficultyOutcome outcome,
        @Nullable String answer,
        @Nullable UUID amendmentId,
        List<DifficultyStep> steps)
        implements Versioned {

    static DifficultyView of(
            Difficulty from, Map<UUID, OrganizationCopy> known, List<DifficultyStep> steps, Instant now) {
        return new DifficultyView(
                from.id,
                from.version,
                from.kind,
                from.status,
                from.title,
                from.text,
                OrganizationRef.of(from.raiserId, known),
                OrganizationRef.ofNullable(from.recipientId, known),
                from.planId,
                from.taskId,
                from.targetId,
                from.reportId,
                from.obligationId,
                from.raisedAt,
                from.waitingSince,
                from.dueAt,
                from.isOverdue(now),
                from.calendarVersion,
                from.answeredAt,
                from.outcome,
                from.answer,
                from.amendmentId,
                steps);
    }
}
