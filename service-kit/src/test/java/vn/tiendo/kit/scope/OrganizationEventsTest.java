package vn.tiendo.kit.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class OrganizationEventsTest {
    private static final UUID SUCCESSOR = UUID.randomUUID();

    private final UUID id = UUID.randomUUID();

    @Inject
    AgroalDataSource database;

    @Test
    void aBodyThatIsClosedIsKeptWithItsLastDayAndItsSuccessors() throws SQLException {
        publish(0, "");
        publish(1, ",\"validTo\":\"2026-06-30\",\"successorIds\":[\"" + SUCCESSOR + "\"]");

        Events.await("the last state has arrived", () -> copy().startsWith("1 "));
        assertEquals("1 2026-06-30 {" + SUCCESSOR + "}", copy());
    }

    private void publish(long version, String more) {
        String data = """
            {"id":"%s","version":%d,"code":"H99.%d","name":"Xã (demo)","level":"COMMUNE","line":"STATE",
             "path":["%s"],"validFrom":"2025-07-01"%s}
            """.formatted(id, version, id.getMostSignificantBits() & 0xffffff, id, more);
        Events.publish("organization.changed", id.toString(), data);
    }

    private String copy() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version || ' ' || coalesce(valid_to::text, '') || ' ' || successor_ids::text from organization_copy where id = '"
                                + id + "'")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
