package vn.tiendo.indicator.reconciliation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.rollup.RollupView.RollupOutcome;

/** What this service reads of {@code report.consolidated}. */
record ConsolidationStated(
        UUID id,
        long version,
        UUID reportId,
        int reportVersion,
        UUID organizationId,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        Instant consolidatedAt,
        List<Item> items,
        List<Unit> units) {

    /** The standing of a unit whose report was counted. */
    static final String CONTRIBUTED = "CONTRIBUTED";

    /** @param missing how many bodies were known to be missing from it */
    record Item(
            @Nullable String indicatorCode,
            RollupOutcome outcome,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            int missing) {}

    /** Who was asked. */
    record Unit(
            UUID organizationId,
            String standing,
            @Nullable UUID reportId,
            @Nullable Integer reportVersion) {}

    List<Item> figures() {
        return items.stream().filter(item -> item.indicatorCode() != null).toList();
    }
}
