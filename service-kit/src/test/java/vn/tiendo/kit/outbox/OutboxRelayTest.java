package vn.tiendo.kit.outbox;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class OutboxRelayTest {
    private static final String TOPIC = "note.numbered";

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "tiendo.outbox.poll-ms")
    long pollMilliseconds;

    private static final String INSERT =
            "insert into outbox (event_id, topic, key, data, created_at) values (gen_random_uuid(), ?, ?, ?, now())";

    private void insert(Connection connection, String key, int number) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, TOPIC);
            insert.setString(2, key);
            insert.setString(3, "{\"number\":" + number + "}");
            insert.executeUpdate();
        }
    }

    private long unpublished(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from outbox where published_at is null and key = '" + key + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void eventsOfOneKeyLeaveInTheirOrderAcrossManyBatches() throws SQLException {
        String key = UUID.randomUUID().toString();
        int count = 1_300;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < count; i++) {
                insert(connection, key, i);
            }
            connection.commit();
        }
        List<String> seen = new ArrayList<>();
        Events.awaitOne(TOPIC, record -> {
            if (key.equals(record.key())) {
                seen.add(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return seen.size() == count;
        });
        assertEquals(
                IntStream.range(0, count)
                        .mapToObj(i -> "{\"number\":" + i + "}")
                        .toList(),
                seen);
    }

    @Test
    void anotherInstanceTakesOverWithinFiveSecondsWhenTheHolderHangs() throws SQLException {
        String key = UUID.randomUUID().toString();
        Connection hanging = database.getConnection();
        hanging.setAutoCommit(false);
        Events.await("the lock is held", () -> OutboxBatch.lock(hanging));
        assertTrue(milliseconds(hanging, "idle_in_transaction_session_timeout") + pollMilliseconds < 5_000);
        try (Connection connection = database.getConnection()) {
            insert(connection, key, 1);
        }
        assertEquals(1, unpublished(key), "nobody publishes while the holder is there");
        Events.await("the event is published though the holder hangs", () -> unpublished(key) == 0);
        assertThrows(SQLException.class, hanging::commit, "the server has ended the holder's transaction");
    }

    private static long milliseconds(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select setting from pg_settings where name = '" + setting + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void aCommitOfThisProcessWakesTheRelay() {
        DemoOrganizations.insert(database);
        String id = given().header("Authorization", Tokens.bearer("reporter", "H35.KHCN"))
                .contentType("application/json")
                .body("{\"text\":\"thức dậy\",\"stars\":0}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Events.await("the event is published", () -> unpublished(id) == 0);
    }
}
