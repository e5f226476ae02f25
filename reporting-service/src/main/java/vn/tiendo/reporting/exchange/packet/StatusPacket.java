package vn.tiendo.reporting.exchange.packet;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.obligation.ObligationStatus;
import vn.tiendo.reporting.report.ReportStatus;

/**
 * Where a report that is owed stands.
 *
 * @param satisfiedBy what is owed for a longer period with the same end, whose report answers this one too
 * @param report absent until it is handed in
 */
public record StatusPacket(
        UUID obligation,
        @Nullable UUID regime,
        @Nullable UUID plan,
        String title,
        @Nullable PacketPeriod period,
        PacketBody reporter,
        PacketBody recipient,
        Instant dueAt,
        ObligationStatus status,
        @Nullable UUID satisfiedBy,
        @Nullable ReportStatus report,
        @Nullable Integer reportVersion,
        @Nullable Boolean late,
        @Nullable Instant submittedAt,
        @Nullable Instant acceptedAt)
        implements Packet {}
