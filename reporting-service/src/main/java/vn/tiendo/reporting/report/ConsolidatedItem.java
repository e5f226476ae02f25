package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One item that a consolidation writes into a draft; field names are those of the record set that takes it.
 *
 * @param place among the new items of one writing
 */
public record ConsolidatedItem(
        UUID id,
        int place,
        String type,
        @Nullable UUID subjectId,
        String name,
        @Nullable String indicatorCode,
        @Nullable String unit,
        @Nullable Boolean ratio,
        @Nullable String answer,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable String valueKind,
        @Nullable String progress,
        @Nullable BigDecimal percent,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent) {}
