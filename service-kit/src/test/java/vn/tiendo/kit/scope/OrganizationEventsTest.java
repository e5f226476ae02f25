package vn.tiendo.kit.scope;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import vn.tiendo.kit.test.Tokens;

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
        publish(1, ",\"kind\":\"SCHOOL\",\"validTo\":\"2026-06-30\",\"successorIds\":[\"" + SUCCESSOR + "\"]");

        Events.await("the last state has arrived", () -> copy().startsWith("1 "));
        assertEquals("1 2026-06-30 {" + SUCCESSOR + "}SCHOOL", copy());
    }

    @Test
    void thePeopleOfAClosedBodyReadOnAndWriteNothing() {
        publish(0, "");
        Events.await("it is known", () -> write().statusCode() == 201);
        publish(1, ",\"validTo\":\"2026-06-30\"");

        Events.await("it writes no more", () -> write().statusCode() == 403);
        write().then().body("code", equalTo("CALLER_ORGANIZATION_CLOSED"));
        reporter().get("/api/v1/notes").then().statusCode(200);
    }

    private Response write() {
        return reporter().body("{\"text\":\"x\",\"stars\":1}").post("/api/v1/notes");
    }

    private RequestSpecification reporter() {
        return given().header("Authorization", Tokens.bearer("reporter", "H99." + number()))
                .contentType("application/json");
    }

    private long number() {
        return id.getMostSignificantBits() & 0xffffff;
    }

    private void publish(long version, String more) {
        String data = """
            {"id":"%s","version":%d,"code":"H99.%d","name":"Xã (demo)","level":"COMMUNE","line":"STATE",
             "path":["%s"],"validFrom":"2025-07-01"%s}
            """.formatted(id, version, number(), id, more);
        Events.publish("organization.changed", id.toString(), data);
    }

    private String copy() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select version || ' ' || coalesce(valid_to::text, '') || ' ' || successor_ids::text || coalesce(kind, '') from organization_copy where id = '"
                                + id + "'")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
