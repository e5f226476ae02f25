package vn.tiendo.reporting.exchange.packet;

import java.util.List;

/** What an accepted report says in words. */
public record OutlinePacket(PacketReport report, List<OutlineAnswer> answers) implements Packet {}
