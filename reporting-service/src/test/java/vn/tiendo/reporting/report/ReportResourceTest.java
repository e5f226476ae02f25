package vn.tiendo.reporting.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
class ReportResourceTest {
    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void aDraftAsksForTheTargetsAndTasksOfTheUnit() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String report = spine.draftOf(plan);
        as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .then()
                .statusCode(200)
                .body("items.type", contains("TARGET", "TASK"))
                .body("items[0].targetId", equalTo(plan.target().toString()))
                .body("items[0].ratio", equalTo(true))
                .body("items[0].indicatorCode", equalTo(plan.indicator()))
                .body("items[0].answer", nullValue())
                .body("items[1].taskId", equalTo(plan.task().toString()))
                .body("items[1].progress", equalTo("NOT_STARTED"));
    }

    @Test
    void anObligationHasOneReport() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String report = spine.draftOf(plan);
        String obligation =
                as("reporter", UNIT).get("/api/v1/reports/" + report).path("obligationId");
        as("reporter", UNIT)
                .body(Map.of("obligation", obligation))
                .post("/api/v1/reports")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_EXISTS"))
                .body("detail", containsString(report));
    }

    @Test
    void aReportGoesFromDraftThroughAReturnToAcceptance() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String report = spine.draftOf(plan);
        String obligation =
                as("reporter", UNIT).get("/api/v1/reports/" + report).path("obligationId");
        String value = item(report, 0);
        String task = item(report, 1);

        move("approve", "report-approver", UNIT, report, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_INCOMPLETE"));
        answer(report, value, "{\"answer\":\"VALUE\",\"numerator\":471,\"denominator\":523.50,\"fundsSpent\":12000000}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("ACTUAL"))
                .body("warnings", hasSize(0));
        answer(report, task, "{\"progress\":\"IN_PROGRESS\",\"percent\":40,\"fundsSpent\":7500000.5}")
                .then()
                .statusCode(200);
        move("submit", "reporter", UNIT, report, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_NOT_APPROVED"));
        move("approve", "report-approver", UNIT, report, "")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"));
        move("submit", "reporter", UNIT, report, "")
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("late", equalTo(false));

        JsonPath submitted = event("report.submitted", report);
        assertEquals(471, submitted.getInt("values[0].numerator"));
        assertEquals(plan.target().toString(), submitted.getString("values[0].targetId"));
        assertEquals("IN_PROGRESS", submitted.getString("tasks[0].progress"));
        assertEquals(obligation, submitted.getString("obligationId"));
        assertEquals("SATISFIED", event("obligation.changed", obligation).getString("status"));

        answer(report, value, "{\"numerator\":470}").then().statusCode(409).body("code", equalTo("REPORT_LOCKED"));
        move("return", "reviewer", WARD, report, "{\"items\":[{\"item\":\"" + value + "\",\"reason\":\"Mẫu số sai\"}]}")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETURNED"));
        assertEquals("Mẫu số sai", event("report.returned", report).getString("returnedItems[0].reason"));
        assertEquals("SATISFIED", event("obligation.changed", obligation).getString("status"));

        answer(report, task, "{\"percent\":50}")
                .then()
                .statusCode(409)
                .body("code", equalTo("REPORT_ITEM_NOT_RETURNED"));
        answer(report, value, "{\"denominator\":524}")
                .then()
                .statusCode(200)
                .body("numerator", equalTo(471))
                .body("returnReason", equalTo("Mẫu số sai"));
        as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/submit")
                .then()
                .statusCode(200);
        move("accept", "reviewer", WARD, report, "").then().statusCode(200).body("status", equalTo("ACCEPTED"));
        JsonPath accepted = event("report.accepted", report);
        assertEquals(524, accepted.getInt("values[0].denominator"));
        assertEquals(7_500_000.5, accepted.getDouble("tasks[0].fundsSpent"));
        assertEquals(
                as("reporter", UNIT).get("/api/v1/reports/" + report).path("version"),
                Integer.valueOf(accepted.getInt("version")));

        as("reviewer", WARD)
                .get("/api/v1/reports/" + report + "/history")
                .then()
                .statusCode(200)
                .body("items.action", contains("CREATE", "APPROVE", "SUBMIT", "RETURN", "SUBMIT", "ACCEPT"))
                .body("items[2].items[0].denominator", equalTo(523.5f))
                .body("items[3].items[0].returnReason", equalTo("Mẫu số sai"))
                .body("items[5].items[0].denominator", equalTo(524))
                .body("items[3].organization", equalTo(WARD));
        assertEquals(
                6 + 3,
                spine.rows("select 1 from audit_entry where subject = ?", UUID.fromString(report))
                        .size());
    }

    @Test
    void aWithdrawnReportIsOwedAgain() {
        String report = submitted();
        String obligation =
                as("reporter", UNIT).get("/api/v1/reports/" + report).path("obligationId");
        move("withdraw", "reporter", UNIT, report, "").then().statusCode(200).body("status", equalTo("DRAFT"));
        assertEquals("OPEN", event("obligation.changed", obligation).getString("status"));
        assertEquals(1, event("report.withdrawn", report).getList("values").size());
        as("reporter", UNIT).get("/api/v1/obligations/" + obligation).then().body("status", equalTo("OPEN"));
    }

    @Test
    void aRepeatedSubmissionUnderOneKeyIsOneSubmission() {
        String report = answered();
        String version = version(report);
        for (int i = 0; i < 2; i++) {
            as(Set.of("reporter", "report-approver"), UNIT)
                    .header("If-Match", version)
                    .header("Idempotency-Key", "submit-" + report)
                    .post("/api/v1/reports/" + report + "/submit")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("SUBMITTED"));
        }
        assertEquals(1, spine.events("report.submitted", report).size());
        as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version)
                .post("/api/v1/reports/" + report + "/submit")
                .then()
                .statusCode(412);
    }

    @ParameterizedTest(name = "{0} of {1}: {3} {4}")
    @CsvSource({
        "reporter, H35.DOANKET, submit, 404, NOT_FOUND",
        "reporter, H35, submit, 403, REPORT_NOT_REPORTER",
        "reporter, H35.TANPHONG, submit, 403, REPORT_NOT_REPORTER",
        "reviewer, H35.TANPHONG, submit, 403, FORBIDDEN",
        "reporter, H35.TANPHONG.VHXH, approve, 403, FORBIDDEN",
        "report-approver, H35, approve, 403, REPORT_NOT_REPORTER",
        "reviewer, H35.DOANKET, accept, 404, NOT_FOUND",
        "reviewer, H35, accept, 403, REPORT_NOT_RECIPIENT",
        "reviewer, H35.TANPHONG.VHXH, accept, 403, REPORT_NOT_RECIPIENT",
        "auditor, H35, accept, 403, FORBIDDEN",
    })
    void whoIsNotCompetentMovesNothing(String role, String organization, String action, int status, String code) {
        String report = answered();
        post(role, organization, "/api/v1/reports/" + report + "/" + action, 3, "")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        as("reporter", UNIT).get("/api/v1/reports/" + report).then().body("status", equalTo("DRAFT"));
    }

    @Test
    void aForeignBodySeesNeitherReportNorItemsNorHistory() {
        String report = answered();
        for (String path : List.of("", "/items", "/history")) {
            as("reporter", "H35.DOANKET")
                    .get("/api/v1/reports/" + report + path)
                    .then()
                    .statusCode(404);
        }
        as("reporter", "H35.DOANKET").get("/api/v1/reports?limit=200").then().body("items.id", not(hasItem(report)));
        as("reviewer", WARD).get("/api/v1/reports?limit=200").then().body("items.id", hasItem(report));
        answer("reporter", "H35.DOANKET", report, item(report, 0), 1, "{\"answer\":\"NIL\"}")
                .then()
                .statusCode(404);
        answer("reporter", WARD, report, item(report, 0), 1, "{\"answer\":\"NIL\"}")
                .then()
                .statusCode(403);
        String other = answered();
        answer("reporter", UNIT, report, item(other, 0), 1, "{\"answer\":\"NIL\"}")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"answer":"VALUE","numerator":1,"denominator":0}   | REPORT_DENOMINATOR_ZERO
            {"answer":"VALUE","numerator":1}                   | REPORT_VALUE_WITHOUT_NUMBERS
            {"progress":"COMPLETED"}                           | REPORT_FIELD_NOT_OF_ITEM
            {"answer":"MAYBE"}                                 | VALIDATION_FAILED
            {"numerator":"1","denominator":2}                  | VALIDATION_FAILED
            {"status":"ACCEPTED"}                              | VALIDATION_FAILED
            {"fundsSpent":-1}                                  | VALIDATION_FAILED
            {"percent":101}                                    | VALIDATION_FAILED
            [1]                                                | MALFORMED_REQUEST
            {                                                  | MALFORMED_REQUEST
            """)
    void aBadAnswerIsRefusedAndNothingIsStored(String body, String code) {
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        String item = item(report, 0);
        answer("reporter", UNIT, report, item, 0, body).then().statusCode(400).body("code", equalTo(code));
        as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .then()
                .body("items[0].version", equalTo(0))
                .body("items[0].answer", nullValue());
    }

    @Test
    void twoWhoEditOneItemDoNotOverwriteEachOther() {
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        String item = item(report, 0);
        answer("reporter", UNIT, report, item, 0, "{\"answer\":\"NIL\"}").then().statusCode(200);
        answer("reporter", UNIT, report, item, 0, "{\"answer\":\"NOT_APPLICABLE\"}")
                .then()
                .statusCode(412);
        answer("reporter", UNIT, report, item(report, 1), 0, "{\"percent\":10}")
                .then()
                .statusCode(200);
    }

    @Test
    void anItemOfAnotherReportCannotBeReturned() {
        String report = submitted();
        String body = "{\"items\":[{\"item\":\"" + UUID.randomUUID() + "\",\"reason\":\"?\"}]}";
        move("return", "reviewer", WARD, report, body)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/item"));
        move("return", "reviewer", WARD, report, "{\"items\":[]}").then().statusCode(400);
        assertEquals(List.of(), spine.events("report.returned", report));
    }

    private String answered() {
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        answer(
                        report,
                        item(report, 0),
                        "{\"answer\":\"VALUE\",\"numerator\":9,\"denominator\":10,\"kind\":\"ESTIMATED\"}")
                .then()
                .statusCode(200);
        return report;
    }

    private String submitted() {
        String report = answered();
        as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/submit")
                .then()
                .statusCode(200);
        return report;
    }

    private String item(String report, int index) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report + "/items").path("items[" + index + "].id");
    }

    private static String version(String report) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
    }

    private Response answer(String report, String item, String body) {
        long version = Long.parseLong(spine.rows("select version from report_item where id = ?", UUID.fromString(item))
                .getFirst());
        return answer("reporter", UNIT, report, item, version, body);
    }

    private static Response answer(
            String role, String organization, String report, String item, long version, String body) {
        return as(role, organization)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch("/api/v1/reports/" + report + "/items/" + item);
    }

    private static Response move(String action, String role, String organization, String report, String body) {
        return as(role, organization)
                .header("If-Match", version(report))
                .body(body)
                .post("/api/v1/reports/" + report + "/" + action);
    }

    private JsonPath event(String topic, String key) {
        return JsonPath.from(spine.events(topic, key).getLast());
    }
}
