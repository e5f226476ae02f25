package vn.tiendo.reporting.exchange.packet;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.regime.Frequency;
import vn.tiendo.reporting.regime.RegimeKind;
import vn.tiendo.workingcalendar.RollPolicy;

/**
 * Who reports to whom, how often and by which day; regimes that are in force.
 *
 * @param members absent where one body reports
 * @param windowDay day of the month on which windows begin
 * @param dueWorkingDays so many working days after the cut-off, where no days are named
 */
public record RegimePacket(
        UUID regime,
        RegimeKind kind,
        @Nullable String title,
        @Nullable UUID plan,
        PacketBody reporter,
        @Nullable PacketMembers members,
        PacketBody recipient,
        @Nullable PacketBody via,
        List<Frequency> frequencies,
        int windowDay,
        List<PacketDueDay> dueDays,
        @Nullable Integer dueWorkingDays,
        RollPolicy rollPolicy)
        implements Packet {}
