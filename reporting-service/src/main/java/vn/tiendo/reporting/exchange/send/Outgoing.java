package vn.tiendo.reporting.exchange.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.exchange.adapter.Message;
import vn.tiendo.reporting.exchange.packet.Packet;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/**
 * Claims messages that are due, in one statement: rows that another instance holds are skipped, and what one has claimed is
 * due again only when its lease ends, so that what a dead process was sending goes on elsewhere.
 */
@ApplicationScoped
class Outgoing {
    /** Longer than an attempt may take: asking and sending, and looking up the name for both. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private static final String CLAIM = """
            with due as materialized (
                 select d.partner_id, d.message_id
                   from exchange_send d
                   join exchange_partner q on q.id = d.partner_id
                  where d.status in ('QUEUED', 'SENT') and d.next_at <= ? and q.active
                  order by d.next_at limit ?
                    for update of d skip locked)
            update exchange_send s
               set attempts = s.attempts + 1, version = s.version + 1, attempted_at = ?, next_at = ?
              from due
              join exchange_partner p on p.id = due.partner_id
              left join organization_copy o on o.id = p.organization_id
             where s.partner_id = due.partner_id and s.message_id = due.message_id
            returning s.partner_id, s.message_id, s.attempts, s.since, s.until, coalesce(o.code, '') as sender, p.adapter,
                      p.base_url, p.credential
            """;
    private static final String RECORDS = """
            select e.position, e.kind, e.key, e.at, cast(e.content as text) as content
              from exchange_send_record r
              join exchange_entry e on e.position = r.position
             where r.partner_id = ? and r.message_id = ?
             order by r.position
            """;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    Outgoing(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Claimed> claim(Instant now, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setObject(1, utc(now));
            statement.setInt(2, limit);
            statement.setObject(3, utc(now));
            statement.setObject(4, utc(now.plus(LEASE)));
            List<Claimed> claimed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(claimed(row));
                }
            }
            return claimed;
        }
    }

    /** Entries of the journal do not change, so this is the same in every attempt. */
    Message message(Claimed claimed) throws SQLException {
        return new Message(
                claimed.message(),
                claimed.sender(),
                claimed.since(),
                claimed.until(),
                claimed.attempt(),
                claimed.baseUrl(),
                claimed.credential(),
                items(claimed));
    }

    private List<Message.Item> items(Claimed claimed) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(RECORDS)) {
            statement.setObject(1, claimed.partner());
            statement.setObject(2, claimed.message());
            List<Message.Item> items = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    PacketKind packet = PacketKind.valueOf(row.getString("kind"));
                    items.add(new Message.Item(
                            packet,
                            row.getString("key"),
                            row.getLong("position"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            content(packet, row.getString("content"))));
                }
            }
            return items;
        }
    }

    private @Nullable Packet content(PacketKind packet, @Nullable String content) {
        if (content == null) {
            return null;
        }
        try {
            return json.readValue(content, packet.content());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(
                row.getObject("partner_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getInt("attempts"),
                row.getLong("since"),
                row.getLong("until"),
                row.getString("sender"),
                row.getString("adapter"),
                row.getString("base_url"),
                row.getString("credential"));
    }

    static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
