package vn.tiendo.reporting.exchange.packet;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body: the id outlives its code; the code is that of the moment at which the record changed. */
public record PacketBody(UUID id, @Nullable String code) {}
