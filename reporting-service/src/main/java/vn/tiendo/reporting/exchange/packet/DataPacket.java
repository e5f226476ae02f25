package vn.tiendo.reporting.exchange.packet;

import java.util.List;

/** The values that an accepted report gives for the criteria of its form. */
public record DataPacket(PacketReport report, List<DataValue> values) implements Packet {}
