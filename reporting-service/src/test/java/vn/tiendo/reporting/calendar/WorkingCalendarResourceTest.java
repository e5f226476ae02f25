package vn.tiendo.reporting.calendar;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class WorkingCalendarResourceTest {
    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void aYearNobodyDecidedOnIsTheLawAlone() {
        as("reporter", "H35.VP")
                .get("/api/v1/working-calendars/2040")
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("source", equalTo("RULE"))
                .body("days.date", hasItem("2040-09-02"));
        as("reporter", "H35.VP").get("/api/v1/working-calendars/1999").then().statusCode(404);
    }

    @Test
    void aDecisionOverlaysTheLawAndTheNextOneReplacesIt() {
        String swap = """
                {"days":[{"date":"2041-01-02","kind":"SWAPPED_OFF","legalBasis":"Thông báo mẫu"},
                         {"date":"2041-01-12","kind":"SWAPPED_WORK","legalBasis":"Thông báo mẫu"}]}
                """;
        put("admin", 2041, 0, swap)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("source", equalTo("DECISION"));
        put("admin", 2041, 0, swap).then().statusCode(412);
        as("reporter", "H35.VP")
                .get("/api/v1/working-calendars/2041")
                .then()
                .body("days.find { it.date == '2041-01-02' }.kind", equalTo("SWAPPED_OFF"));
        String id = put("admin", 2041, 1, "{\"days\":[]}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("days.findAll { it.kind == 'SWAPPED_OFF' }", hasSize(0))
                .extract()
                .path("id");
        assertEquals(2, spine.events("calendar.changed", id).size());
    }

    @Test
    void aDecisionIsRefusedWhereItDoesNotFit() {
        String other = "{\"days\":[{\"date\":\"2043-01-02\",\"kind\":\"HOLIDAY\",\"legalBasis\":\"x\"}]}";
        put("admin", 2042, 0, other).then().statusCode(400).body("errors[0].pointer", equalTo("/days/0/date"));
        put("plan-issuer", 2042, 0, "{\"days\":[]}").then().statusCode(403);
        as("admin", "H35")
                .body("{\"days\":[]}")
                .put("/api/v1/working-calendars/2042")
                .then()
                .statusCode(428);
        as("admin", "H35").get("/api/v1/working-calendars/2042").then().body("version", equalTo(0));
    }

    private static Response put(String role, int year, long version, String body) {
        return as(role, "H35")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put("/api/v1/working-calendars/" + year);
    }
}
