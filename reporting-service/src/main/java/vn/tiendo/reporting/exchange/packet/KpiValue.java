package vn.tiendo.reporting.exchange.packet;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The value of a target. */
public record KpiValue(
        UUID target,
        @Nullable String indicatorCode,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        boolean estimated) {}
