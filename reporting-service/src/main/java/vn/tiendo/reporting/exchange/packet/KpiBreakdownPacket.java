package vn.tiendo.reporting.exchange.packet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** By what figures are broken down; here by the body that reports, so that this is also the list of bodies. */
public record KpiBreakdownPacket(
        PacketDimension dimension,
        PacketBody member,
        String name,
        String level,
        String line,
        @Nullable PacketBody parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Packet {}
