package vn.tiendo.reporting.exchange.packet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of which accepted report the figures are: the newest version that stands for its obligation. */
public record PacketReport(
        UUID obligation,
        UUID report,
        int reportVersion,
        @Nullable UUID regime,
        @Nullable UUID plan,
        @Nullable PacketPeriod period,
        PacketBody reporter,
        PacketBody recipient,
        boolean late,
        Instant acceptedAt) {}
