package vn.tiendo.reporting.exchange.packet;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task, with its progress; percent from 0 to 100, funds in VND. */
public record ListRow(
        @Nullable UUID task,
        String name,
        @Nullable PacketAnswer answer,
        @Nullable PacketProgress progress,
        @Nullable BigDecimal percent,
        PacketOrigin origin,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent) {}
