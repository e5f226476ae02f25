package vn.tiendo.reporting.exchange.packet;

import java.util.List;
import java.util.UUID;

/** The targets of a plan in force that somebody reports on. */
public record KpiSetPacket(UUID plan, PacketBody keeper, List<UUID> targets) implements Packet {}
