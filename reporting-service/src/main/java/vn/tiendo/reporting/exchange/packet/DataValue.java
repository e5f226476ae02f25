package vn.tiendo.reporting.exchange.packet;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value for a criterion, as the report gives it.
 *
 * @param estimated not final: the deadline lay before the cut-off
 * @param origin whether the body speaks of its own, or for those below it as well
 * @param fundsSpent in VND
 */
public record DataValue(
        @Nullable UUID target,
        String name,
        @Nullable String indicatorCode,
        @Nullable String unit,
        @Nullable PacketAnswer answer,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        boolean estimated,
        PacketOrigin origin,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent) {}
