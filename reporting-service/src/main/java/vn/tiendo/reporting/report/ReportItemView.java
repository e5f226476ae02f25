package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;

/**
 * An item as the API shows it; its own version guards concurrent edits of different items of one report.
 *
 * @param origin CONSOLIDATED speaks for the body and those below it
 * @param ratio whether the indicator wants numerator and denominator; absent while the indicator is not known
 * @param source where the answer was taken from; absent once a person has answered
 * @param truesUpId the estimate of an earlier period whose final figure is asked for
 * @param returnReason why the recipient sent it back; while the report is RETURNED only such items can be edited
 */
record ReportItemView(
        UUID id,
        long version,
        int position,
        ReportItem.Type type,
        @Nullable UUID targetId,
        @Nullable UUID taskId,
        ReportItem.Origin origin,
        String name,
        @Nullable String indicatorCode,
        @Nullable String unit,
        @Nullable Boolean ratio,
        ItemAnswer.@Nullable Answer answer,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        ItemAnswer.@Nullable ValueKind kind,
        ItemAnswer.@Nullable Progress progress,
        @Nullable BigDecimal percent,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent,
        @Nullable String returnReason,
        @Nullable String explanation,
        ReportItem.@Nullable Source source,
        @Nullable UUID truesUpId,
        List<ReportItem.Warning> warnings)
        implements Versioned {

    static ReportItemView of(ReportItem item) {
        return new ReportItemView(
                item.id,
                item.version,
                item.position,
                item.type,
                item.type == ReportItem.Type.TARGET ? item.subjectId : null,
                item.type == ReportItem.Type.TASK ? item.subjectId : null,
                item.origin,
                item.name,
                item.indicatorCode,
                item.unit,
                item.ratio,
                item.answer,
                item.numerator,
                item.denominator,
                item.value,
                item.valueKind,
                item.progress,
                item.percent,
                item.text,
                item.fundsSpent,
                item.returnReason,
                item.explanation,
                item.source,
                item.truesUpId,
                item.warnings());
    }
}
