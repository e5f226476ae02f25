package vn.tiendo.reporting.exchange.packet;

import java.util.List;

/** The list of tasks in an accepted report, each with its progress. */
public record ListDataPacket(PacketReport report, List<ListRow> rows) implements Packet {}
