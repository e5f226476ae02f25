package vn.tiendo.reporting.exchange.packet;

import org.jspecify.annotations.Nullable;

/**
 * A day on which a report is due.
 *
 * @param month absent: the last month of the period
 * @param inclusive on that day at the latest; otherwise before it
 */
public record PacketDueDay(int day, @Nullable Integer month, boolean inclusive) {}
