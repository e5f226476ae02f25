package vn.tiendo.kit.audit;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
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
    @Inject
    AgroalDataSource database;

    @Inject
    AuditCheck check;

    private long sealedBatchOf(String action) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select coalesce(max(batch), 0) from audit_entry where action = '" + action + "'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private long writeAndAwaitSeal() throws SQLException {
        long before = sealedBatchOf("note.write");
        DemoOrganizations.insert(database);
        given().header("Authorization", Tokens.bearer("reporter", "H35.VP"))
                .contentType("application/json")
                .body("{\"text\":\"niêm phong\",\"stars\":0}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
        Events.await("the entry is sealed", () -> sealedBatchOf("note.write") > before);
        return sealedBatchOf("note.write");
    }

    @Test
    void theRootOfEveryBatchIsPublished() throws SQLException {
        long batch = writeAndAwaitSeal();
        var record = Events.awaitOne(
                "audit.sealed", one -> new String(one.value(), UTF_8).contains("\"batch\":" + batch + ","));
        Contracts.assertValid("kit/audit.sealed", new String(record.value(), UTF_8));
    }

    @Test
    void anAlteredEntryARemovedEntryAndAnAlteredRootShow() throws SQLException {
        long altered = writeAndAwaitSeal();
        assertTrue(intact(altered));
        execute("update audit_entry set content = replace(content, 'note.write', 'note.wrote') where batch = "
                + altered);
        assertFalse(intact(altered));
        long removed = writeAndAwaitSeal();
        assertTrue(intact(removed));
        execute(
                "update audit_entry set batch = null, position = null where id = (select id from audit_entry where batch = "
                        + removed + " limit 1)");
        assertFalse(intact(removed));
    }

    private boolean intact(long batch) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> check.check(batch))
                    .intact();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }
}
