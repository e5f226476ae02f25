package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.evidence.EvidenceReference;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.period.PeriodType;

/** What {@code report.submitted}, {@code returned}, {@code withdrawn} and {@code accepted} announce: the whole state. */
record ReportState(
        UUID id,
        long version,
        UUID obligationId,
        long obligationVersion,
        @Nullable UUID planId,
        UUID reporterId,
        UUID recipientId,
        @Nullable PeriodType periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        int reportVersion,
        @Nullable Instant submittedAt,
        @Nullable Boolean late,
        @Nullable Instant returnedDueAt,
        @Nullable List<ReturnedItem> returnedItems,
        List<Value> values,
        List<Task> tasks,
        List<EvidenceReference> evidence,
        @Nullable Instant acceptedAt,
        @Nullable UUID originalId,
        @Nullable UUID correctsId) {

    record ReturnedItem(UUID itemId, String reason) {}

    record Value(
            UUID itemId,
            UUID targetId,
            String indicatorCode,
            ItemAnswer.Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            ItemAnswer.@Nullable ValueKind kind,
            ReportItem.@Nullable Origin origin) {}

    record Task(
            UUID itemId,
            UUID taskId,
            ItemAnswer.Progress progress,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal fundsSpent,
            ReportItem.@Nullable Origin origin) {}

    static ReportState of(
            Report report, List<ItemState> items, List<EvidenceReference> evidence, ObligationState obligation) {
        List<ReturnedItem> returned = report.status == ReportStatus.RETURNED ? returned(items) : null;
        return new ReportState(
                report.id,
                report.version,
                obligation.id(),
                obligation.version(),
                obligation.planId(),
                report.reporterId,
                report.recipientId,
                obligation.periodType(),
                obligation.windowFrom(),
                obligation.windowTo(),
                report.reportVersion,
                report.submittedAt,
                report.late,
                report.returnedDueAt,
                returned,
                items.stream().map(ReportState::value).filter(Objects::nonNull).toList(),
                items.stream().map(ReportState::task).filter(Objects::nonNull).toList(),
                evidence,
                report.acceptedAt,
                report.originalId,
                report.correctsId);
    }

    private static List<ReturnedItem> returned(List<ItemState> items) {
        return items.stream()
                .filter(item -> item.returnReason() != null)
                .map(item -> new ReturnedItem(item.id(), Objects.requireNonNull(item.returnReason())))
                .toList();
    }

    private static @Nullable Value value(ItemState item) {
        return item.type() != ReportItem.Type.TARGET
                        || item.truesUpId() != null // of an earlier window: told as its correction
                        || item.subjectId() == null
                        || item.indicatorCode() == null
                        || item.answer() == null
                ? null
                : new Value(
                        item.id(),
                        item.subjectId(),
                        item.indicatorCode(),
                        item.answer(),
                        item.value(),
                        item.numerator(),
                        item.denominator(),
                        item.kind(),
                        item.origin());
    }

    private static @Nullable Task task(ItemState item) {
        return item.type() != ReportItem.Type.TASK || item.subjectId() == null || item.progress() == null
                ? null
                : new Task(
                        item.id(), item.subjectId(), item.progress(), item.percent(), item.fundsSpent(), item.origin());
    }
}
