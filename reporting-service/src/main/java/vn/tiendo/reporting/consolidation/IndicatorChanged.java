package vn.tiendo.reporting.consolidation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
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
        String overTime,
        @Nullable String direction,
        @Nullable LocalDate validFrom,
        @Nullable Details details,
        @Nullable JsonNode rules) {

    /** What is read of the catalogue's own words. */
    record Details(@Nullable String valueKind) {}

    boolean isRatio() {
        return numerator != null && denominator != null;
    }
}
