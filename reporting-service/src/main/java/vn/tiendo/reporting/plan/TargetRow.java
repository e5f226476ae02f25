package vn.tiendo.reporting.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the copy of targets; field names are those of the record set that takes it. */
record TargetRow(
        UUID id,
        String name,
        @Nullable UUID reporterId,
        List<UUID> reporterIds,
        @Nullable String indicatorCode,
        @Nullable String indicatorName,
        @Nullable String unit,
        @Nullable Boolean ratio,
        boolean tracked) {

    static TargetRow of(PlanIssued.Target target) {
        PlanIssued.Indicator indicator = target.indicator();
        return indicator == null
                ? new TargetRow(
                        target.id(),
                        target.name(),
                        target.reporterId(),
                        reporters(target),
                        null,
                        null,
                        target.unit(),
                        null,
                        target.tracked())
                : new TargetRow(
                        target.id(),
                        target.name(),
                        target.reporterId(),
                        reporters(target),
                        indicator.code(),
                        indicator.name(),
                        indicator.unit() == null ? target.unit() : indicator.unit(),
                        ratio(indicator),
                        target.tracked());
    }

    private static List<UUID> reporters(PlanIssued.Target target) {
        return target.reporterIds() == null ? List.of() : target.reporterIds();
    }

    /** Unknown when the plan refers to the catalogue by code alone. */
    private static @Nullable Boolean ratio(PlanIssued.Indicator indicator) {
        if (indicator.name() == null) {
            return null;
        }
        return indicator.numerator() != null && indicator.denominator() != null;
    }
}
