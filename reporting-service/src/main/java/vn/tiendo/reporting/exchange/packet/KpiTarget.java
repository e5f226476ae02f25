package vn.tiendo.reporting.exchange.packet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A target in its group. */
public record KpiTarget(UUID target, String name, @Nullable String unit) {}
