package vn.tiendo.reporting.consolidation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Aggregate;
import vn.tiendo.aggregation.Kind;
import vn.tiendo.reporting.merge.Content;
import vn.tiendo.reporting.merge.Line;
import vn.tiendo.reporting.merge.Row;
import vn.tiendo.reporting.merge.Unit;
import vn.tiendo.reporting.obligation.ObligationState;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.reporting.report.OwnReports;

/** Data of {@code report.consolidated}: figures, how many stand behind each, and every unit that was asked. */
record ReportConsolidated(
        UUID id,
        long version,
        UUID reportId,
        int reportVersion,
        UUID obligationId,
        @Nullable UUID planId,
        UUID organizationId,
        UUID recipientId,
        @Nullable PeriodType periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        Instant consolidatedAt,
        List<Item> items,
        List<AskedUnit> units) {

    record Item(
            @Nullable UUID itemId,
            Row.Type type,
            @Nullable UUID subjectId,
            @Nullable String indicatorCode,
            @Nullable Kind aggregation,
            Aggregate.Outcome outcome,
            @Nullable String why,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable Boolean estimated,
            Content.@Nullable Progress progress,
            @Nullable BigDecimal percent,
            int contributors,
            int missing,
            boolean adjusted) {
        static Item of(@Nullable UUID item, Line line, boolean adjusted) {
            Content computed = line.computed();
            return new Item(
                    item,
                    line.type(),
                    line.subject(),
                    line.code(),
                    line.aggregation(),
                    line.outcome(),
                    line.why(),
                    computed.value(),
                    computed.numerator(),
                    computed.denominator(),
                    computed.value() == null ? null : computed.estimated(),
                    computed.progress(),
                    computed.percent(),
                    line.contributors().size(),
                    line.missing().size(),
                    adjusted);
        }
    }

    record AskedUnit(
            UUID organizationId,
            @Nullable UUID obligationId,
            Unit.Standing standing,
            @Nullable UUID reportId,
            @Nullable Integer reportVersion,
            @Nullable Instant dueAt,
            boolean late) {
        static AskedUnit of(Unit unit) {
            return new AskedUnit(
                    unit.organization(),
                    unit.obligation(),
                    unit.standing(),
                    unit.report(),
                    unit.reportVersion(),
                    unit.dueAt(),
                    unit.late());
        }
    }

    static ReportConsolidated of(
            Consolidation consolidation, OwnReports.Held held, Computation computed, Instant consolidatedAt) {
        ObligationState owed = held.owed();
        return new ReportConsolidated(
                consolidation.id(),
                consolidation.version(),
                held.report(),
                held.reportVersion(),
                owed.id(),
                owed.planId(),
                owed.reporterId(),
                owed.recipientId(),
                owed.periodType(),
                owed.windowFrom(),
                owed.windowTo(),
                consolidatedAt,
                Stream.concat(
                                computed.placed().stream()
                                        .map(one -> Item.of(one.item(), one.line(), one.isAdjusted())),
                                computed.byHand().stream().map(line -> Item.of(null, line, false)))
                        .toList(),
                computed.from().known().units().stream().map(AskedUnit::of).toList());
    }
}
