package vn.tiendo.notification.webhook;

import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals with the key of now what another one sealed, or none, so that keys can be exchanged; forgets secrets that sign no
 * more. What does not open stays as it is and is told of.
 */
@ApplicationScoped
class StaleSecrets {
    private static final Logger LOG = Logger.getLogger(StaleSecrets.class);
    private static final String FORGET = """
            update webhook set previous_secret = null, previous_secret_key = null
             where previous_secret is not null and previous_until <= ?
            """;
    private static final String SELECT =
            "select id, secret, secret_key, previous_secret, previous_secret_key from webhook order by id";
    /** Only what was read: a rotation meanwhile has sealed its own. */
    private static final String RENEW = """
            update webhook set secret = ?, secret_key = ?, previous_secret = ?, previous_secret_key = ?
             where id = ? and secret = ? and previous_secret is not distinct from ?
            """;

    private final AgroalDataSource database;
    private final WebhookSecrets secrets;
    private final Clock clock;

    StaleSecrets(AgroalDataSource database, WebhookSecrets secrets, Clock clock) {
        this.database = database;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Row(
            UUID id, SealedSecret secret, @Nullable SealedSecret previous) {}

    /** Clients have some dozens of webhooks together: all are read. */
    @Scheduled(every = "${tiendo.webhooks.seal-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() throws SQLException {
        try (Connection connection = database.getConnection()) {
            forget(connection);
            for (Row row : rows(connection)) {
                try {
                    renew(connection, row);
                } catch (IllegalStateException spoilt) {
                    LOG.errorf("the secret of webhook %s does not open: rotate it", row.id());
                }
            }
        }
    }

    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    private static List<Row> rows(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT);
                ResultSet row = query.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (row.next()) {
                byte[] previous = row.getBytes("previous_secret");
                rows.add(new Row(
                        row.getObject("id", UUID.class),
                        new SealedSecret(row.getString("secret_key"), row.getBytes("secret")),
                        previous == null ? null : new SealedSecret(row.getString("previous_secret_key"), previous)));
            }
            return rows;
        }
    }

    private void renew(Connection connection, Row row) throws SQLException {
        SealedSecret previous = row.previous();
        if (!secrets.isStale(row.secret()) && (previous == null || !secrets.isStale(previous))) {
            return;
        }
        SealedSecret secret = renewed(row.id(), row.secret());
        SealedSecret before = previous == null ? null : renewed(row.id(), previous);
        try (PreparedStatement update = connection.prepareStatement(RENEW)) {
            update.setBytes(1, secret.bytes());
            update.setString(2, secret.key());
            update.setBytes(3, before == null ? null : before.bytes());
            update.setString(4, before == null ? null : before.key());
            update.setObject(5, row.id());
            update.setBytes(6, row.secret().bytes());
            update.setBytes(7, previous == null ? null : previous.bytes());
            update.executeUpdate();
        }
    }

    private SealedSecret renewed(UUID webhook, SealedSecret secret) {
        return secrets.isStale(secret) ? secrets.seal(webhook, new Secret(secrets.open(webhook, secret))) : secret;
    }
}
