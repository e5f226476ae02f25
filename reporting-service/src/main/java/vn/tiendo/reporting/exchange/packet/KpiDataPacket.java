package vn.tiendo.reporting.exchange.packet;

import java.util.List;

/** What a body measured of its own, by target; consolidated figures are statements and no measurements, so they are not here. */
public record KpiDataPacket(PacketReport report, List<KpiValue> values) implements Packet {}
