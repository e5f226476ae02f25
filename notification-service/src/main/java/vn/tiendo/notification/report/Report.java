package vn.tiendo.notification.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.notification.inbox.NotificationKind;
import vn.tiendo.notification.inbox.ReportNews;

/** The fields of a report's events that are told about. */
record Report(
        UUID id,
        long version,
        UUID obligationId,
        UUID reporterId,
        UUID recipientId,
        @Nullable Boolean late,
        @Nullable Instant returnedDueAt,
        @Nullable List<ReturnedItem> returnedItems) {
    private static final List<String> UNIT = List.of("reporter", "report-approver");
    private static final List<String> REPORTERS = List.of("reporter");
    private static final List<String> REVIEWERS = List.of("reviewer");

    record ReturnedItem(UUID itemId) {}

    ReportNews news(NotificationKind kind) {
        return switch (kind) {
            case REPORT_SUBMITTED -> news(kind, recipientId, REVIEWERS, null, late, null);
            case REPORT_RETURNED -> news(kind, reporterId, REPORTERS, returnedDueAt, null, returned());
            case REPORT_ACCEPTED -> news(kind, reporterId, UNIT, null, null, null);
            case DEADLINE_APPROACHING,
                    DEADLINE_MISSED,
                    DEADLINE_DIGEST,
                    DEADLINE_URGED,
                    DEADLINE_ESCALATED,
                    LETTER_DRAFTED,
                    LETTER_ISSUED,
                    PLAN_REPLACED,
                    WEBHOOK_PAUSED,
                    WEBHOOK_DISABLED -> throw new IllegalArgumentException(kind + " is not about a report");
        };
    }

    private int returned() {
        return returnedItems == null ? 0 : returnedItems.size();
    }

    private ReportNews news(
            NotificationKind kind,
            UUID addressee,
            List<String> roles,
            @Nullable Instant dueAt,
            @Nullable Boolean wasLate,
            @Nullable Integer itemCount) {
        return new ReportNews(kind, addressee, roles, id, obligationId, reporterId, dueAt, wasLate, itemCount);
    }
}
