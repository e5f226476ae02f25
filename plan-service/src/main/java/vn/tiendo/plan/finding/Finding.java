package vn.tiendo.plan.finding;

import static vn.tiendo.plan.finding.FindingStatus.ACCEPTED;
import static vn.tiendo.plan.finding.FindingStatus.ANSWERED;
import static vn.tiendo.plan.finding.FindingStatus.DRAFT;
import static vn.tiendo.plan.finding.FindingStatus.OPEN;
import static vn.tiendo.plan.finding.FindingStatus.RETURNED;
import static vn.tiendo.plan.finding.FindingStatus.WITHDRAWN;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;

/**
 * One row of the table {@code finding}: its components are its columns. It is read under a lock before it changes, and it
 * guards every step.
 *
 * @param number counted from 1 within its inspection
 * @param demand the remedy that is demanded
 * @param ownerId who must remedy it
 * @param openedAt when others than the inspecting body got to see it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Finding(
        UUID id,
        UUID inspectionId,
        int number,
        long version,
        FindingStatus status,
        Severity severity,
        String text,
        String demand,
        UUID ownerId,
        LocalDate nominalDueOn,
        @Nullable UUID planId,
        @Nullable UUID taskId,
        @Nullable UUID targetId,
        Instant createdAt,
        @Nullable Instant openedAt,
        Instant dueAt) {

    /** A new one, for the inspecting body's eyes only. */
    static Finding draft(
            UUID id, UUID inspection, int number, FindingDraft draft, UUID owner, LastDay day, Instant now) {
        return new Finding(
                id,
                inspection,
                number,
                0,
                DRAFT,
                draft.severity(),
                draft.text(),
                draft.demand(),
                owner,
                day.nominal(),
                draft.plan(),
                draft.task(),
                draft.target(),
                now,
                null,
                day.dueAt());
    }

    Finding requireVersion(@Nullable Version expected) {
        Version.require(expected, version);
        return this;
    }

    /** Only before the conclusion. */
    Finding edited(FindingDraft draft, UUID owner, LastDay day) {
        require(DRAFT);
        return draft(id, inspectionId, number, draft, owner, day, createdAt).with(DRAFT, owner, day, null, version + 1);
    }

    /** The inspection is concluded: from now on somebody must remedy it. */
    Finding opened(Instant now) {
        require(DRAFT);
        return with(OPEN, ownerId, lastDay(), now, version + 1);
    }

    Finding answered() {
        require(OPEN, RETURNED);
        return next(ANSWERED);
    }

    Finding accepted() {
        require(ANSWERED);
        return next(ACCEPTED);
    }

    /** The answer does not do; {@code until} gives another day for a better one. */
    Finding returned(@Nullable LastDay until) {
        require(ANSWERED);
        return until == null ? next(RETURNED) : later(until).next(RETURNED);
    }

    Finding extended(LastDay until) {
        require(OPEN, RETURNED);
        return later(until).next(status);
    }

    /** It did not hold; one that was remedied did. */
    Finding withdrawn() {
        require(DRAFT, OPEN, ANSWERED, RETURNED);
        return next(WITHDRAWN);
    }

    Finding passed(UUID successor) {
        require(DRAFT, OPEN, ANSWERED, RETURNED);
        return with(status, successor, lastDay(), openedAt, version + 1);
    }

    private Finding later(LastDay until) {
        if (!until.nominal().isAfter(nominalDueOn)) {
            throw FindingError.FINDING_DUE_NOT_LATER.at("/nominalDueOn", nominalDueOn);
        }
        return with(status, ownerId, until, openedAt, version);
    }

    private LastDay lastDay() {
        return new LastDay(nominalDueOn, dueAt);
    }

    private Finding next(FindingStatus next) {
        return with(next, ownerId, lastDay(), openedAt, version + 1);
    }

    private void require(FindingStatus... allowed) {
        for (FindingStatus one : allowed) {
            if (status == one) {
                return;
            }
        }
        throw FindingError.FINDING_STATE.because(id, status);
    }

    private Finding with(FindingStatus newStatus, UUID owner, LastDay day, @Nullable Instant opened, long newVersion) {
        return new Finding(
                id,
                inspectionId,
                number,
                newVersion,
                newStatus,
                severity,
                text,
                demand,
                owner,
                day.nominal(),
                planId,
                taskId,
                targetId,
                createdAt,
                opened,
                day.dueAt());
    }
}
