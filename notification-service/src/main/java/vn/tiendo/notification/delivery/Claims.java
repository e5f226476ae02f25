package vn.tiendo.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.tiendo.notification.webhook.SealedSecret;
import vn.tiendo.notification.webhook.WebhookSecrets;

/**
 * Hands the log out and claims what is due, each in one statement. Instances work side by side: rows that one holds are
 * skipped by the others, and what one has claimed is due again only when its lease ends.
 */
@ApplicationScoped
class Claims {
    /** Longer than an attempt may take, looking up a name included: nothing is sent twice at once. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** Messages of one webhook at once: one that is slow leaves room for the others. */
    static final int OF_ONE = 8;

    private static final int BATCH = 500;

    private final AgroalDataSource database;
    private final WebhookSecrets secrets;
    private final ObjectMapper json;
    private final String fanout = Sql.text("/sql/fanout.sql");
    private final String claim = Sql.text("/sql/claim.sql");

    Claims(AgroalDataSource database, WebhookSecrets secrets, ObjectMapper json) {
        this.database = database;
        this.secrets = secrets;
        this.json = json;
    }

    /** Hands out until the end of the log; returns how many events that were. */
    int handOut(Instant now) throws SQLException {
        int all = 0;
        int batch;
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(fanout)) {
            do {
                statement.setInt(1, BATCH);
                statement.setObject(2, utc(now));
                statement.setObject(3, utc(now));
                statement.setObject(4, utc(now));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    batch = row.getInt("batch");
                }
                all += batch;
            } while (batch == BATCH);
        }
        return all;
    }

    /** At most {@code limit} messages, none of the webhooks that are busy; those whose key is not here wait for it. */
    List<Claimed> claim(Instant now, Collection<UUID> busy, int limit) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(claim)) {
            statement.setObject(1, utc(now));
            statement.setInt(2, OF_ONE);
            statement.setObject(3, utc(now));
            statement.setArray(4, connection.createArrayOf("uuid", busy.toArray()));
            statement.setArray(
                    5, connection.createArrayOf("text", secrets.keys().toArray()));
            statement.setInt(6, limit);
            statement.setObject(7, utc(now.plus(LEASE)));
            statement.setObject(8, utc(now));
            List<Claimed> claimed = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    claimed.add(claimed(row, now));
                }
            }
            return claimed;
        }
    }

    private Claimed claimed(ResultSet row, Instant now) throws SQLException {
        List<SealedSecret> signing = new ArrayList<>();
        signing.add(new SealedSecret(row.getString("secret_key"), row.getBytes("secret")));
        OffsetDateTime until = row.getObject("previous_until", OffsetDateTime.class);
        if (until != null && until.toInstant().isAfter(now)) {
            signing.add(new SealedSecret(row.getString("previous_secret_key"), row.getBytes("previous_secret")));
        }
        boolean kept = row.getBoolean("test") || row.getString("data") != null;
        return new Claimed(
                row.getObject("id", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getInt("attempts"),
                row.getString("url"),
                kept ? body(row) : null,
                signing,
                now);
    }

    /** The same fields as an entry of {@code /changes}, and no others. */
    private String body(ResultSet row) throws SQLException {
        boolean test = row.getBoolean("test");
        OffsetDateTime time = row.getObject(test ? "created_at" : "occurred_at", OffsetDateTime.class);
        ObjectNode body = json.createObjectNode()
                .put("id", row.getString("message_id"))
                .put("type", row.getString("type"))
                .put("subject", row.getString("subject_id"))
                .put("version", row.getLong("version"))
                .put("timestamp", time.toInstant().toString());
        try {
            body.set("data", test ? json.createObjectNode() : json.readTree(row.getString("data")));
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
