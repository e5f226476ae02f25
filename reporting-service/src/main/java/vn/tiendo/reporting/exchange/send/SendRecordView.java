package vn.tiendo.reporting.exchange.send;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * A record of a message, and what the partner made of it.
 *
 * @param reason why it was rejected, in the partner's words
 */
record SendRecordView(
        PacketKind packet,
        String key,
        String cursor,
        Instant changedAt,
        boolean withdrawn,
        RecordStatus status,
        @Nullable String reason) {
    static SendRecordView of(Tuple row) {
        return new SendRecordView(
                PacketKind.valueOf(row.get("kind", String.class)),
                row.get("key", String.class),
                row.get("position", Long.class).toString(),
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("withdrawn", Boolean.class),
                RecordStatus.valueOf(row.get("status", String.class)),
                row.get("reason", String.class));
    }
}
