package vn.tiendo.reporting.report;

import static vn.tiendo.reporting.report.ReportError.REPORT_INCOMPLETE;
import static vn.tiendo.reporting.report.ReportError.REPORT_LOCKED;
import static vn.tiendo.reporting.report.ReportError.REPORT_NOT_APPROVED;
import static vn.tiendo.reporting.report.ReportError.REPORT_RETURN_DUE_IN_PAST;
import static vn.tiendo.reporting.report.ReportError.REPORT_TRANSITION_REFUSED;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.reporting.obligation.ObligationState;

/**
 * What a body hands in for an obligation, and every move it can make. Rows are read under a lock before they change,
 * so the version is counted here.
 */
@Entity
@DynamicUpdate
class Report {
    @Id
    UUID id;

    long version;
    UUID obligationId;
    int reportVersion;

    @Enumerated(EnumType.STRING)
    ReportStatus status;

    UUID reporterId;
    UUID recipientId;

    @Nullable
    UUID viaId;

    Instant createdAt;

    @Nullable
    Instant approvedAt;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant firstSubmittedAt;

    @Nullable
    Boolean late;

    @Nullable
    Instant returnedAt;

    @Nullable
    Instant returnedDueAt;

    @Nullable
    Instant acceptedAt;

    @Nullable
    UUID originalId;

    @Nullable
    UUID correctsId;

    @Nullable
    String correctionReason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    Report() {}

    Report(ObligationState owed, Instant now) {
        this.id = Ids.next();
        this.obligationId = owed.id();
        this.reportVersion = 1;
        this.status = ReportStatus.DRAFT;
        this.reporterId = owed.reporterId();
        this.recipientId = owed.recipientId();
        this.viaId = owed.viaId();
        this.createdAt = now;
    }

    /**
     * A new version beside this accepted one, which stays as it is. Lateness is not judged again.
     *
     * @param reason why, in words of the unit
     */
    Report correction(String reason, Instant now) {
        requireOneOf(Step.Action.CORRECT, ReportStatus.ACCEPTED);
        Report next = new Report();
        next.id = Ids.next();
        next.obligationId = obligationId;
        next.reportVersion = reportVersion + 1;
        next.status = ReportStatus.DRAFT;
        next.reporterId = reporterId;
        next.recipientId = recipientId;
        next.viaId = viaId;
        next.createdAt = now;
        next.firstSubmittedAt = firstSubmittedAt;
        next.late = late;
        next.originalId = originalId == null ? id : originalId;
        next.correctsId = id;
        next.correctionReason = reason;
        return next;
    }

    /** Consolidated figures are about to be written, as an {@link #edit()} of all of them at once. */
    Step consolidate() {
        Step edited = edit();
        return new Step(Step.Action.CONSOLIDATE, edited.from(), edited.to());
    }

    /** An item is about to be edited. An approved report must be approved again, a returned one stays returned. */
    Step edit() {
        return switch (status) {
            case DRAFT, RETURNED -> to(Step.Action.EDIT, status);
            case APPROVED -> to(Step.Action.EDIT, returnedAt == null ? ReportStatus.DRAFT : ReportStatus.RETURNED);
            case SUBMITTED, ACCEPTED -> throw REPORT_LOCKED.because(status);
        };
    }

    /** The head of the unit stands for what it says; every item must be answered. */
    Step approve(List<ItemState> items, Instant now) {
        requireOneOf(Step.Action.APPROVE, ReportStatus.DRAFT, ReportStatus.RETURNED);
        requireComplete(items);
        approvedAt = now;
        return to(Step.Action.APPROVE, ReportStatus.APPROVED);
    }

    /**
     * Hands the report in. Lateness is judged by the first submission that is not withdrawn, against the exclusive end
     * {@code dueAt}; a second one after a return changes nothing about it.
     *
     * @param approves the caller may approve, so that a draft is approved and submitted at once
     */
    Step submit(List<ItemState> items, Instant dueAt, boolean approves, Instant now) {
        requireOneOf(Step.Action.SUBMIT, ReportStatus.APPROVED, ReportStatus.DRAFT, ReportStatus.RETURNED);
        if (status != ReportStatus.APPROVED) {
            if (!approves) {
                throw REPORT_NOT_APPROVED.because(status);
            }
            approvedAt = now;
        }
        requireComplete(items);
        submittedAt = now;
        if (firstSubmittedAt == null) {
            firstSubmittedAt = now;
            late = !now.isBefore(dueAt);
        }
        return to(Step.Action.SUBMIT, ReportStatus.SUBMITTED);
    }

    /** Takes the report back; the whole of it can be edited again, and lateness is judged anew if this was the first. */
    Step withdraw() {
        requireOneOf(Step.Action.WITHDRAW, ReportStatus.SUBMITTED);
        if (submittedAt != null && submittedAt.equals(firstSubmittedAt)) {
            firstSubmittedAt = null;
            late = null;
        }
        submittedAt = null;
        approvedAt = null;
        returnedAt = null;
        returnedDueAt = null;
        return to(Step.Action.WITHDRAW, ReportStatus.DRAFT);
    }

    /** Sends items back; only they can be edited then. */
    Step sendBack(@Nullable Instant dueAt, Instant now) {
        requireOneOf(Step.Action.RETURN, ReportStatus.SUBMITTED);
        if (dueAt != null && !dueAt.isAfter(now)) {
            throw REPORT_RETURN_DUE_IN_PAST.at("/dueAt", dueAt.toString());
        }
        returnedAt = now;
        returnedDueAt = dueAt;
        return to(Step.Action.RETURN, ReportStatus.RETURNED);
    }

    Step accept(Instant now) {
        requireOneOf(Step.Action.ACCEPT, ReportStatus.SUBMITTED);
        acceptedAt = now;
        return to(Step.Action.ACCEPT, ReportStatus.ACCEPTED);
    }

    /** This correction holds final figures that its recipient has accepted in another report. */
    Step trueUp(Instant now) {
        requireOneOf(Step.Action.TRUE_UP, ReportStatus.DRAFT);
        approvedAt = now;
        submittedAt = now;
        acceptedAt = now;
        return to(Step.Action.TRUE_UP, ReportStatus.ACCEPTED);
    }

    private Step to(Step.Action action, ReportStatus next) {
        Step step = new Step(action, status, next);
        status = next;
        version++;
        return step;
    }

    private void requireOneOf(Step.Action action, ReportStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw REPORT_TRANSITION_REFUSED.because(action, status);
        }
    }

    private static void requireComplete(List<ItemState> items) {
        List<ItemState> missing = items.stream().filter(ItemState::isOwed).toList();
        if (!missing.isEmpty()) {
            throw REPORT_INCOMPLETE.because(missing.size(), missing.getFirst().name());
        }
    }
}
