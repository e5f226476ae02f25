package vn.tiendo.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;

/** A service whose database was restored: what it announced since is still at the broker. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class LogContinuityTest {
    private static final String LOST_HEAD = "cd".repeat(32);

    @Inject
    AgroalDataSource database;

    @Inject
    LogContinuity continuity;

    private long number(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private long lastBatch() {
        return number("select coalesce(max(number), 0) from audit_batch");
    }

    private void write() {
        DemoOrganizations.insert(database);
        given().header("Authorization", Tokens.bearer("reporter", "H35.VP"))
                .contentType("application/json")
                .body("{\"text\":\"khôi phục\",\"stars\":0}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse verify() {
        return given().header("Authorization", Tokens.bearer("auditor", "H35"))
                .get("/api/v1/audit/verify")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse goOn(long lost, String head) {
        return given().header("Authorization", Tokens.bearer("admin", "H35"))
                .contentType("application/json")
                .body("{\"lostBatch\":%d,\"lostHead\":\"%s\"}".formatted(lost, head))
                .post("/api/v1/audit/logs/note-service/continue")
                .then();
    }

    @Test
    void aRestoredLogIsNotSealedUntilAnOperatorSaysSoAndThenSaysFromWhere() throws SQLException {
        write();
        Events.await("something is sealed", () -> lastBatch() > 0);
        long lost = lastBatch() + 40;
        Events.publish("audit.sealed", AuditSeal.logId("note-service"), """
                {"id":"%s","version":%d,"service":"note-service","batch":%d,"entries":1,"root":"%s","previousRoot":"%s",
                 "sealedAt":"2026-11-02T01:00:00Z","epoch":1,"head":"%s","previousHead":"%s"}
                """.formatted(
                        AuditSeal.logId("note-service"), lost, lost, LOST_HEAD, LOST_HEAD, LOST_HEAD, LOST_HEAD));

        assertFalse(continuity.lookAgain(), "as at the next start");
        verify().body("status", equalTo("RESTORED")).body("lost.batch", equalTo((int) lost));
        write();
        assertTrue(number("select count(*) from audit_entry where batch is null") > 0);
        goOn(lost, "ef".repeat(32)).statusCode(409).body("code", equalTo("AUDIT_LOSS_DIFFERS"));

        int from = goOn(lost, LOST_HEAD)
                .statusCode(200)
                .body("epoch", equalTo(2))
                .extract()
                .path("fromBatch");
        assertEquals(lastBatch(), from);
        assertTrue(continuity.look());
        Events.await("the log goes on", () -> lastBatch() > lost);
        assertEquals(2, number("select epoch from audit_batch where number = " + (lost + 1)));
        verify().body("status", equalTo("INTACT"));
        goOn(lost, LOST_HEAD).statusCode(409).body("code", equalTo("AUDIT_NOTHING_LOST"));
        // what others saw of the lost part is no fault of a log that says so
        given().header("Authorization", Tokens.bearer("auditor", "H35"))
                .get("/api/v1/audit/verify?witnessed=other-service:1:" + lost + ":" + LOST_HEAD)
                .then()
                .statusCode(200)
                .body("status", equalTo("INTACT"));
    }
}
