package vn.tiendo.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One turn of the relay: a transaction that holds a lock, sends what is unpublished in order, and marks it published.
 *
 * <p>The lock is PostgreSQL's and ends with the connection: when its holder is killed, another instance publishes at
 * its next poll; when its holder hangs, the server ends the idle transaction so soon that a poll
 * still fits into five seconds.
 */
@ApplicationScoped
class OutboxBatch {
    static final int SIZE = 500;
    /** Longer than the producer's four seconds, so that a slow broker alone ends no holder. */
    private static final String HOLDER_LIMIT = "4500ms";

    private static final long LOCK = 0x7469656e646fL;

    private final AgroalDataSource database;
    private final EventProducer producer;
    private final OutboxLag lag;
    private final CloudEventHeaders headers;

    OutboxBatch(
            AgroalDataSource database,
            EventProducer producer,
            OutboxLag lag,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.producer = producer;
        this.lag = lag;
        this.headers = new CloudEventHeaders(service);
    }

    /** Publishes up to {@link #SIZE} events and returns how many; none when another instance is at it. */
    int publish() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int published = lock(connection) ? publish(connection) : 0;
                connection.commit();
                return published;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    static boolean lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_xact_lock(" + LOCK + "),"
                        + " set_config('idle_in_transaction_session_timeout', '" + HOLDER_LIMIT + "', true)")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private int publish(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select id, event_id, topic, key, data, traceparent, created_at from outbox"
                                + " where published_at is null order by id limit " + SIZE);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getLong("id"));
                records.add(record(row));
            }
        }
        lag.measure(connection);
        if (!ids.isEmpty()) {
            send(records);
            mark(connection, ids);
        }
        return ids.size();
    }

    private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        byte[] value = row.getString("data").getBytes(UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, row.getString("key"), value);
        headers.write(record, row);
        return record;
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        List<CompletableFuture<Void>> sent =
                records.stream().map(producer::send).toList();
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("the broker did not take all events", failure.getCause());
        }
    }

    private static void mark(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set published_at = now() where id = any(?)")) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }
}
