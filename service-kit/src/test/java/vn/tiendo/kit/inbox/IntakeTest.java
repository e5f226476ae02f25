package vn.tiendo.kit.inbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class IntakeTest {
    private static final String TOPIC = "note.starred";
    private static final String DEAD = "note.starred.note-service.dlq";

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private String note;

    @BeforeEach
    void aNote() {
        DemoOrganizations.insert(database);
        note = given().header("Authorization", Tokens.bearer("reporter", "H35.TC"))
                .contentType("application/json")
                .body("{\"text\":\"sao\",\"stars\":0}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int stars() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select stars from note where id = '" + note + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private String starred(int stars) {
        return "{\"id\":\"" + note + "\",\"stars\":" + stars + ",\"aFieldNobodyReads\":true}";
    }

    @Test
    void anEventDeliveredTwiceTakesEffectOnce() throws SQLException {
        UUID id = UUID.randomUUID();
        Events.publish(TOPIC, note, starred(2), id);
        Events.publish(TOPIC, note, starred(2), id);
        Events.publish(TOPIC, note, starred(3));
        Events.await("the last event has its effect", () -> stars() >= 5);
        assertEquals(5, stars());
    }

    @Test
    void poisonOfEveryKindGoesToTheDeadLetterTopicAndThePartitionMovesOn() throws SQLException {
        Events.publish(TOPIC, note, "{\"id\":\"" + note + "\",");
        Events.publish(TOPIC, note, "null");
        Events.publish(TOPIC, note, starred(-1));
        Events.publish(new ProducerRecord<>(TOPIC, note, starred(9).getBytes(UTF_8)));
        Events.publish(TOPIC, note, starred(1));
        Events.await("the good event behind the poison has its effect", () -> stars() == 1);
        assertTrue(cause("{\"id\":\"" + note + "\",").contains("cannot be read"));
        assertTrue(cause(starred(-1)).contains("no negative stars"));
        assertTrue(cause(starred(9)).contains("ce_"));
    }

    private String cause(String data) {
        ConsumerRecord<String, byte[]> letter =
                Events.awaitOne(DEAD, record -> new String(record.value(), UTF_8).equals(data));
        assertEquals(
                TOPIC,
                new String(letter.headers().lastHeader(DeadLetters.ORIGIN).value(), UTF_8));
        return new String(letter.headers().lastHeader(DeadLetters.CAUSE).value(), UTF_8);
    }

    @Test
    void theDeadLetterTopicIsMadeByTheServiceAndNotByTheBroker() throws ExecutionException, InterruptedException {
        String nonsense = "nonsense " + UUID.randomUUID();
        Events.publish(TOPIC, note, nonsense);
        cause(nonsense);
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, DEAD);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Config settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            // a broker that makes topics keeps them for seven days
            assertEquals(
                    Duration.ofDays(90).toMillis(),
                    Long.parseLong(settings.get("retention.ms").value()));
        }
    }

    @Test
    void aDeadLetterCanBeReplayedAfterItsCauseIsMended() throws SQLException, ExecutionException, InterruptedException {
        String missing = "replay." + UUID.randomUUID() + ".note-service.dlq";
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(missing, note, starred(4).getBytes(UTF_8));
        letter.headers()
                .add(DeadLetters.ORIGIN, TOPIC.getBytes(UTF_8))
                .add(DeadLetters.CAUSE, "it was so".getBytes(UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
                .add("ce_type", TOPIC.getBytes(UTF_8))
                .add("ce_subject", note.getBytes(UTF_8))
                .add("ce_time", "2026-01-01T00:00:00Z".getBytes(UTF_8));
        Events.publish(letter);
        assertEquals(1, ReplayDeadLetters.replay(servers, missing));
        Events.await("the replayed event has its effect", () -> stars() == 4);
        assertEquals(0, ReplayDeadLetters.replay(servers, missing));
    }

    @Test
    void anEventWaitsWhileTheDatabaseRefusesAndLosesNothing() throws SQLException {
        execute("alter table note rename to note_away");
        // an outage as PostgreSQL reports it, on every statement that touches the table
        execute("create view note as select * from note_away where outage()");
        Events.publish(TOPIC, note, starred(6));
        Events.await("the event has been tried", () -> calls() > 0);
        execute("drop view note");
        execute("alter table note_away rename to note");
        Events.await("the event has its effect after the outage", () -> stars() == 6);
    }

    private long calls() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value from outage_calls where is_called")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create sequence if not exists outage_calls");
            statement.execute("""
                create or replace function outage() returns boolean language plpgsql as $$
                begin perform nextval('outage_calls'); raise exception 'starting up' using errcode = '57P03'; end $$
                """);
            statement.execute(sql);
        }
    }
}
