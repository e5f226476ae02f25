package vn.tiendo.reporting.consolidation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.aggregation.Kind;

/** What this service reads of {@code indicator.changed}. */
record IndicatorChanged(
        UUID id,
        long version,
        String code,
        String name,
        String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        Kind aggregation,
        String overTime) {

    boolean isRatio() {
        return numerator != null && denominator != null;
    }
}
