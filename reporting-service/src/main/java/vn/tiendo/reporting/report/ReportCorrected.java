package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.period.PeriodType;

/** Data of {@code report.corrected}: what an accepted correction changes against the version that stood before. */
record ReportCorrected(
        UUID id,
        long version,
        @Nullable UUID originalId,
        @Nullable UUID correctsId,
        UUID obligationId,
        @Nullable UUID planId,
        UUID reporterId,
        UUID recipientId,
        @Nullable PeriodType periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        int reportVersion,
        @Nullable Instant acceptedAt,
        List<Change> changes) {

    record Change(
            UUID itemId,
            ReportItem.Type type,
            @Nullable UUID targetId,
            @Nullable UUID taskId,
            @Nullable String indicatorCode,
            ReportItem.Origin origin,
            @Nullable Said before,
            Said after) {}

    /** What counts of an answer; texts stay where they are. */
    record Said(
            ItemAnswer.@Nullable Answer answer,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            ItemAnswer.@Nullable ValueKind kind,
            ItemAnswer.@Nullable Progress progress,
            @Nullable BigDecimal percent,
            @Nullable BigDecimal fundsSpent) {
        static Said of(ItemState item) {
            return new Said(
                    item.answer(),
                    plain(item.value()),
                    plain(item.numerator()),
                    plain(item.denominator()),
                    item.kind(),
                    item.progress(),
                    plain(item.percent()),
                    plain(item.fundsSpent()));
        }

        private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
            return number == null
                    ? null
                    : new BigDecimal(number.stripTrailingZeros().toPlainString());
        }
    }

    /** Items are copied in their places, so the place says which item an item was. */
    static ReportCorrected of(Report report, List<ItemState> before, List<ItemState> after, ObligationState owed) {
        Map<Integer, ItemState> places =
                before.stream().collect(Collectors.toMap(ItemState::position, Function.identity()));
        return new ReportCorrected(
                report.id,
                report.version,
                report.originalId,
                report.correctsId,
                report.obligationId,
                owed.planId(),
                report.reporterId,
                report.recipientId,
                owed.periodType(),
                owed.windowFrom(),
                owed.windowTo(),
                report.reportVersion,
                report.acceptedAt,
                after.stream()
                        .filter(item -> item.truesUpId() == null)
                        .map(item -> change(places.get(item.position()), item))
                        .filter(change -> !Objects.equals(change.before(), change.after()))
                        .toList());
    }

    private static Change change(@Nullable ItemState before, ItemState after) {
        return new Change(
                after.id(),
                after.type(),
                after.type() == ReportItem.Type.TARGET ? after.subjectId() : null,
                after.type() == ReportItem.Type.TASK ? after.subjectId() : null,
                after.indicatorCode(),
                after.origin() == null ? ReportItem.Origin.OWN : after.origin(),
                before == null ? null : Said.of(before),
                Said.of(after));
    }
}
