package vn.tiendo.reporting.exchange.packet;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answer to a question; the question is absent for what a report ends with by itself. */
public record OutlineAnswer(
        @Nullable UUID question,
        String name,
        @Nullable PacketAnswer answer,
        PacketOrigin origin,
        @Nullable String text,
        @Nullable BigDecimal fundsSpent) {}
