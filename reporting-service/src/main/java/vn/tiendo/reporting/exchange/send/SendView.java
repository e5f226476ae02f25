package vn.tiendo.reporting.exchange.send;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.reporting.exchange.adapter.ExchangeFailure;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * A message to a partner.
 *
 * @param message its id, the same in every attempt
 * @param partner code
 * @param packets only these were asked for; those of the partner when empty
 * @param since up to where the message before it reached, as a cursor of the packets
 * @param until up to where this one reaches
 * @param records how many it holds
 * @param rejected how many of them the partner does not accept
 * @param more whether there was more than one message holds
 * @param sentAt when the partner first said that it has it
 * @param failure why the last attempt brought no answer
 * @param receipt its number, as the partner gave it
 * @param reason why it was rejected as a whole, in the partner's words
 */
record SendView(
        UUID message,
        long version,
        String partner,
        SendStatus status,
        boolean anew,
        List<PacketKind> packets,
        String since,
        String until,
        int records,
        int rejected,
        boolean more,
        Instant createdAt,
        int attempts,
        @Nullable Instant attemptedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant sentAt,
        @Nullable Instant answeredAt,
        @Nullable ExchangeFailure failure,
        @Nullable String receipt,
        @Nullable String reason)
        implements Versioned {
    static final String SELECT = """
            select s.message_id, s.version, p.code as partner, s.status, s.anew, array_to_string(s.packets, ',') as packets,
                   s.since, s.until, s.records, s.rejected, s.more, s.created_at, s.attempts, s.attempted_at, s.next_at,
                   s.sent_at, s.answered_at, s.failure, s.receipt, s.reason
              from exchange_send s
              join exchange_partner p on p.id = s.partner_id
            """;

    static SendView of(Tuple row) {
        String packets = row.get("packets", String.class);
        String failure = row.get("failure", String.class);
        return new SendView(
                row.get("message_id", UUID.class),
                row.get("version", Long.class),
                row.get("partner", String.class),
                SendStatus.valueOf(row.get("status", String.class)),
                row.get("anew", Boolean.class),
                packets.isEmpty()
                        ? List.of()
                        : Arrays.stream(packets.split(","))
                                .map(PacketKind::valueOf)
                                .toList(),
                row.get("since", Long.class).toString(),
                row.get("until", Long.class).toString(),
                row.get("records", Integer.class),
                row.get("rejected", Integer.class),
                row.get("more", Boolean.class),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                row.get("attempts", Integer.class),
                moment(row, "attempted_at"),
                moment(row, "next_at"),
                moment(row, "sent_at"),
                moment(row, "answered_at"),
                failure == null ? null : ExchangeFailure.valueOf(failure),
                row.get("receipt", String.class),
                row.get("reason", String.class));
    }

    private static @Nullable Instant moment(Tuple row, String column) {
        OffsetDateTime moment = row.get(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
