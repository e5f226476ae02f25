package vn.tiendo.reporting.report;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class CorrectionResourceTest {
    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void aCorrectionIsANewVersionAndBothAreKept() {
        String accepted = accepted();
        String correction = correct(accepted)
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/reports/"))
                .body("reportVersion", equalTo(2))
                .body("status", equalTo("DRAFT"))
                .body("correctsId", equalTo(accepted))
                .body("correctionReason", equalTo("Tử số thiếu một tổ dân phố"))
                .body("late", equalTo(false))
                .extract()
                .path("id");
        spine.answer(UNIT, correction, 0, "{\"numerator\":10}").then().statusCode(200);
        submit(correction);
        JsonPath submitted = event("report.submitted", correction);
        assertEquals(accepted, submitted.getString("originalId"));
        assertEquals(2, submitted.getInt("reportVersion"));
        assertEquals("OWN", submitted.getString("values[0].origin"));
        move("accept", "reviewer", WARD, correction).then().statusCode(200);

        JsonPath corrected = event("report.corrected", correction);
        assertEquals(accepted, corrected.getString("correctsId"));
        assertEquals(1, corrected.getList("changes").size());
        assertEquals(9, corrected.getInt("changes[0].before.numerator"));
        assertEquals(10, corrected.getInt("changes[0].after.numerator"));
        assertEquals(List.of(), spine.events("report.corrected", accepted));
        assertNull(event("report.accepted", accepted).getString("originalId"));
        as("reviewer", WARD)
                .get("/api/v1/reports/" + accepted + "/items")
                .then()
                .body("items[0].numerator", equalTo(9));
        as("reviewer", WARD)
                .get("/api/v1/reports?obligation=" + path(accepted, "obligationId"))
                .then()
                .body("items", hasSize(2))
                .body("items[1].correctsId", nullValue());
    }

    @Test
    void oneVersionIsCorrectedOnceAndOnlyWhenItIsAccepted() {
        String accepted = accepted();
        String correction = correct(accepted).path("id");
        correct(accepted)
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_CORRECTION_EXISTS"))
                .body("detail", containsString(correction));
        correct(correction).then().statusCode(409).body("code", equalTo("REPORT_TRANSITION_REFUSED"));
    }

    @Test
    void takingACorrectionBackLeavesNothingOwed() {
        String accepted = accepted();
        String correction = correct(accepted).path("id");
        submit(correction);
        move("withdraw", "reporter", UNIT, correction)
                .then()
                .statusCode(200)
                .body("late", equalTo(false))
                .body("status", equalTo("DRAFT"));
        as("reporter", UNIT)
                .get("/api/v1/obligations/" + path(accepted, "obligationId"))
                .then()
                .body("status", equalTo("SATISFIED"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "report-approver, H35.DOANKET, 404, NOT_FOUND",
        "report-approver, H35.TANPHONG, 403, REPORT_NOT_REPORTER",
        "report-approver, H35, 403, REPORT_NOT_REPORTER",
        "reporter, H35.TANPHONG.VHXH, 403, FORBIDDEN",
        "reviewer, H35.TANPHONG, 403, FORBIDDEN",
    })
    void onlyTheHeadOfTheUnitCorrects(String role, String organization, int status, String code) {
        correct(role, organization, accepted(), "{\"reason\":\"?\"}")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aCorrectionSaysWhy() {
        correct("report-approver", UNIT, accepted(), "{\"reason\":\" \"}")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
    }

    private String accepted() {
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        spine.answer(UNIT, report, 0, "{\"answer\":\"VALUE\",\"numerator\":9,\"denominator\":10}")
                .then()
                .statusCode(200);
        submit(report);
        move("accept", "reviewer", WARD, report).then().statusCode(200);
        return report;
    }

    private static void submit(String report) {
        as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/submit")
                .then()
                .statusCode(200);
    }

    private static Response correct(String report) {
        return correct("report-approver", UNIT, report, "{\"reason\":\"Tử số thiếu một tổ dân phố\"}");
    }

    private static Response correct(String role, String organization, String report, String body) {
        return as(role, organization)
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", version(report))
                .body(body)
                .post("/api/v1/reports/" + report + "/correct");
    }

    private static Response move(String action, String role, String organization, String report) {
        return as(role, organization)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/" + action);
    }

    private static String version(String report) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
    }

    private static String path(String report, String field) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report).path(field);
    }

    private JsonPath event(String topic, String key) {
        return JsonPath.from(spine.events(topic, key).getLast());
    }
}
