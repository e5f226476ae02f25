package vn.tiendo.kit.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.audit.log.VerifyAudit;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class AuditSealTest {
    private static final String HEAD = "ab".repeat(32);

    @Inject
    AgroalDataSource database;

    @Inject
    Announcements announcements;

    @TempDir
    Path directory;

    private String one(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getObject(1));
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private long sealedBatch() {
        return Long.parseLong(one("select coalesce(max(batch), 0) from audit_entry where action = 'note.write'"));
    }

    /** The id of the note that was written. */
    private String writeAndAwaitSeal() {
        long before = sealedBatch();
        DemoOrganizations.insert(database);
        String note = given().header("Authorization", Tokens.bearer("reporter", "H35.VP"))
                .contentType("application/json")
                .body("{\"text\":\"niêm phong\",\"stars\":0}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Events.await("the entry is sealed", () -> sealedBatch() > before);
        return note;
    }

    private static ValidatableResponse get(String path) {
        return given().header("Authorization", Tokens.bearer("auditor", "H35"))
                .get("/api/v1/audit" + path)
                .then();
    }

    @Test
    void theRootAndTheHeadOfEveryBatchArePublished() {
        writeAndAwaitSeal();
        long batch = sealedBatch();
        var record = Events.awaitOne(
                "audit.sealed", one -> new String(one.value(), UTF_8).contains("\"batch\":" + batch + ","));
        String data = new String(record.value(), UTF_8);
        Contracts.assertValid("kit/audit.sealed", data);
        assertTrue(data.contains(one("select encode(head, 'hex') from audit_batch where number = " + batch)), data);
    }

    @Test
    void anAlteredRecordAndOneThatIsNotThereAreNamedUntilAllIsAsItWas() {
        writeAndAwaitSeal();
        long earlier = sealedBatch();
        writeAndAwaitSeal();
        long batch = sealedBatch();
        String id = one("select id from audit_entry where action = 'note.write' and batch = " + batch);
        get("/verify").statusCode(200).body("status", equalTo("INTACT"));

        execute("update audit_entry set content = replace(content, 'note.write', 'note.wrote') where id = '" + id
                + "'");
        get("/verify?from=" + batch)
                .body("status", equalTo("BROKEN"))
                .body("fault.kind", equalTo("ALTERED"))
                .body("fault.batch", equalTo((int) batch))
                .body("fault.record", equalTo(id));
        execute("update audit_entry set content = replace(content, 'note.wrote', 'note.write') where id = '" + id
                + "'");

        execute("update audit_entry set batch = " + earlier + " where id = '" + id + "'");
        get("/verify?from=" + batch).body("fault.kind", equalTo("MISSING"));
        execute("update audit_entry set batch = " + batch + " where id = '" + id + "'");
        get("/verify?from=" + batch).body("status", equalTo("INTACT"));
    }

    @Test
    void whatOthersHaveWitnessedIsHeldAgainstTheLog() {
        writeAndAwaitSeal();
        long batch = sealedBatch();
        String head = one("select encode(head, 'hex') from audit_batch where number = " + batch);
        String witnessed = "/verify?witnessed=other-service:"
                + one("select epoch from audit_batch where number = " + batch) + ":" + batch + ":";
        get(witnessed + head).body("status", equalTo("INTACT")).body("confirmedBy", contains("other-service"));
        get(witnessed + HEAD).body("fault.kind", equalTo("NOT_AS_WITNESSED"));
        get("/verify?witnessed=other-service:1:999999:" + HEAD).body("fault.kind", equalTo("TAIL_MISSING"));
        get("/verify?witnessed=nonsense").statusCode(400).body("code", equalTo("AUDIT_TESTIMONY_INVALID"));
    }

    @Test
    void headsOfOtherServicesAreKeptAndOnesOwnAreNot() {
        writeAndAwaitSeal();
        String other = "other-" + UUID.randomUUID();
        Events.publish("audit.sealed", AuditSeal.logId(other), """
                {"id":"%s","version":700001,"service":"%s","batch":700001,"entries":1,"root":"%s","previousRoot":"%s",
                 "sealedAt":"2026-11-02T01:00:00Z","epoch":1,"head":"%s","previousHead":"%s"}
                """.formatted(
                        AuditSeal.logId(other), other, HEAD, HEAD, HEAD, HEAD));
        Events.await(
                "the head is witnessed",
                () -> one("select count(*) from audit_witness where service = '" + other + "'")
                        .equals("1"));
        get("/heads")
                .body("witnessed.find { it.of == '" + other + "' }.batch", equalTo(700_001))
                .body("witnessed.find { it.of == '" + other + "' }.head", equalTo(HEAD))
                .body("witnessed.find { it.of == 'note-service' }", nullValue());
    }

    @Test
    void theExportIsWhatTheAuditorsCommandTakes() throws IOException {
        writeAndAwaitSeal();
        byte[] file = get("/logs/note-service").statusCode(200).extract().asByteArray();
        Path path = Files.write(directory.resolve("note.ndjson"), file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = VerifyAudit.run(List.of(path.toString()), new PrintStream(out, true, UTF_8), System.err);
        assertEquals(0, code, () -> out.toString(UTF_8));
        assertTrue(out.toString(UTF_8).contains("note-service"), () -> out.toString(UTF_8));
        get("/logs/plan-service").statusCode(404);
    }

    @Test
    void theListIsNewestFirstAndFollowsItsFilters() {
        String note = writeAndAwaitSeal();
        get("?subject=" + note)
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("note.write"))
                .body("items[0].service", equalTo("note-service"))
                .body("items[0].organization", equalTo("H35.VP"));
        get("?action=note.write&limit=2").body("items.action", everyItem(equalTo("note.write")));
        String at = get("?subject=" + note).extract().path("items[0].at");
        String id = get("?subject=" + note).extract().path("items[0].id");
        get("?subject=" + note + "&before=" + at + "," + id).body("items", hasSize(0));
        get("?subject=" + note + "&to=" + at).body("items", hasSize(0));
        get("?personalData=true&subject=" + note).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?before=x", "?before=2026-01-01T00:00:00Z,x", "?from=yesterday", "?limit=0", "?limit=202"})
    void whatMakesNoSenseIsRefused(String question) {
        get(question).statusCode(400).body("code", equalTo("AUDIT_PLACE_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/heads", "/verify", "/logs/note-service"})
    void theLogIsForAuditorsAndAdministratorsOnly(String path) {
        given().get("/api/v1/audit" + path).then().statusCode(401);
        for (String role : List.of("reporter", "reviewer", "inspector", "data-provider")) {
            given().header("Authorization", Tokens.bearer(role, "H35"))
                    .get("/api/v1/audit" + path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aLogThatHasAllThatWasAnnouncedIsNotContinued() {
        String body = "{\"lostBatch\":5,\"lostHead\":\"" + HEAD + "\"}";
        given().header("Authorization", Tokens.bearer("admin", "H35"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/audit/logs/note-service/continue")
                .then()
                .statusCode(409)
                .body("code", equalTo("AUDIT_NOTHING_LOST"));
        given().header("Authorization", Tokens.bearer("auditor", "H35"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/audit/logs/note-service/continue")
                .then()
                .statusCode(403);
    }

    @Test
    void theBrokerTellsTheLastBatchThatWasAnnounced() {
        writeAndAwaitSeal();
        long batch = sealedBatch();
        Events.awaitOne("audit.sealed", one -> new String(one.value(), UTF_8).contains("\"batch\":" + batch + ","));
        Announced newest = announcements.after(batch - 1, Instant.now()).orElseThrow();
        assertTrue(newest.batch() >= batch);
        assertTrue(announcements.after(newest.batch() + 1_000, Instant.now()).isEmpty());
    }
}
