package vn.tiendo.reporting.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** A division reports to the ward, which decides what anyone may read. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReportPublicationTest {
    private static final Set<String> HEAD = Set.of("reporter", "report-approver");
    private static final String REPORTS = "/public/v1/reports";

    @Inject
    DataSource database;

    Spine spine;
    Spine.Plan plan;
    String report;

    @BeforeEach
    void anAcceptedReport() {
        spine = new Spine(database);
        plan = spine.planIssued("\"MONTH\"");
        report = spine.draftOf(plan);
        spine.answer(
                        UNIT,
                        report,
                        0,
                        "{\"answer\":\"VALUE\",\"numerator\":9,\"denominator\":10,\"fundsSpent\":12000000,"
                                + "\"text\":\"=1+1 gọi 0912345678 hoặc lan@nha.vn\"}")
                .then()
                .statusCode(200);
        accept(report);
    }

    private static void accept(String report) {
        as(HEAD, UNIT)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/submit")
                .then()
                .statusCode(200);
        as("reviewer", WARD)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/accept")
                .then()
                .statusCode(200);
    }

    private static String version(String report) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
    }

    private static Response set(String report, long version, boolean published) {
        return post("reviewer", WARD, path(report), version, "{\"published\":" + published + "}");
    }

    private static String path(String report) {
        return "/api/v1/reports/" + report + "/publication";
    }

    private ValidatableResponse shown() {
        return given().get(REPORTS + "?plan=" + plan.id()).then().statusCode(200);
    }

    private void planIsPublic(long version, boolean published) {
        Events.publish("plan.publication-changed", plan.id(), """
                {"id":"%s","version":%d,"published":%s,"changedAt":"2026-01-06T02:30:00Z"}
                """.formatted(plan.id(), version, published));
        Events.await(
                "the publication of the plan",
                () -> spine.rows("select 1 from plan_publication where plan_id = ? and version = ?", plan.id(), version)
                                .size()
                        == 1);
    }

    @Test
    void nothingIsPublicBeforeItsRecipientSaysSoNorWhileItsPlanIsNot() {
        planIsPublic(1, true);
        shown().body("items", empty());
        given().get(REPORTS + "/" + report).then().statusCode(404);
        set(report, 0, true).then().statusCode(200).header("ETag", "\"1\"").body("visible", equalTo(true));
        shown().body("items.id", contains(report))
                .body("items[0].reporter.code", equalTo(UNIT), "items[0].recipient.code", equalTo(WARD));
        planIsPublic(2, false);
        shown().body("items", empty());
        for (String part : List.of("", "/items")) {
            given().get(REPORTS + "/" + report + part).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        as("reviewer", WARD).get(path(report)).then().body("published", equalTo(true), "visible", equalTo(false));
        planIsPublic(3, true);
        set(report, 1, false).then().statusCode(200);
        shown().body("items", empty());
    }

    @Test
    void whatItSaysIsShownWithoutContactDataAndWithNothingInternal() {
        planIsPublic(1, true);
        set(report, 0, true);
        String items = given().get(REPORTS + "/" + report + "/items")
                .then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age="))
                .body("items", hasSize(2))
                .body("items[0].numerator", equalTo(9), "items[0].fundsSpent", equalTo(12_000_000))
                .body("items[0].text", not(containsString("0912345678")))
                .body("items[0].text", not(containsString("lan@nha.vn")))
                .extract()
                .asString();
        String head = given().get(REPORTS + "/" + report).asString();
        for (String internal : List.of(
                "returnReason",
                "correctionReason",
                "obligationId",
                "actor",
                "difficulties",
                "evidence",
                "warnings",
                "via",
                "\"version\"")) {
            assertFalse((items + head).contains(internal), internal);
        }
    }

    @Test
    void whatSpeaksOfAPlanThatIsNotPublicIsLeftOut() {
        planIsPublic(1, true);
        set(report, 0, true);
        spine.rows("update task_copy set plan_id = ? where id = ?", UUID.randomUUID(), plan.task());
        given().get(REPORTS + "/" + report + "/items").then().body("items.type", contains("TARGET"));
    }

    @Test
    void theFinalFigureOfAnEarlierPeriodIsLeftToTheReportOfThatPeriod() {
        planIsPublic(1, true);
        set(report, 0, true);
        spine.rows("""
                insert into report_item (id, report_id, position, version, type, subject_id, name, answer, numerator,
                       denominator, trues_up_id)
                select gen_random_uuid(), i.report_id, 99, 0, i.type, i.subject_id, i.name, 'VALUE', 7, 10, i.id
                  from report_item i where i.report_id = ? and i.type = 'TARGET'
                """, UUID.fromString(report));
        given().get(REPORTS + "/" + report + "/items")
                .then()
                .body("items.type", contains("TARGET", "TASK"), "items[0].numerator", equalTo(9));
    }

    @Test
    void whatARegimeAsksInWordsIsShown() {
        String regime = as("admin", "H35")
                .body("""
                        {"kind":"SELF_REVIEW","reporter":"%s","recipient":"%s","questions":["Kết quả nổi bật"]}
                        """.formatted(UNIT, WARD))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post("admin", "H35", "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200);
        String told = as("reporter", UNIT)
                .body("{\"obligation\":\""
                        + spine.rows("select id from obligation where regime_id = ?", UUID.fromString(regime))
                                .getFirst()
                        + "\"}")
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        spine.answer(UNIT, told, 0, "{\"text\":\"Đã số hóa toàn bộ hồ sơ.\"}")
                .then()
                .statusCode(200);
        accept(told);
        set(told, 0, true).then().statusCode(200);
        given().get(REPORTS + "/" + told + "/items")
                .then()
                .statusCode(200)
                .body("items.type", contains("TEXT"), "items.text", contains("Đã số hóa toàn bộ hồ sơ."));
    }

    @Test
    void theListIsATableTooAndNoCellIsAFormula() {
        planIsPublic(1, true);
        set(report, 0, true);
        String table = given().get(REPORTS + "/" + report + "/items?format=csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .extract()
                .asString();
        assertTrue(table.contains(",'=1+1 "), table);
        given().get(REPORTS + "?format=csv&plan=" + plan.id())
                .then()
                .statusCode(200)
                .body(containsString("reporter.code"));
    }

    @Test
    void aVersionMadePublicTakesThePlaceOfTheOneBefore() {
        planIsPublic(1, true);
        set(report, 0, true);
        String next = as(HEAD, UNIT)
                .header("If-Match", version(report))
                .body("{\"reason\":\"Số liệu đến muộn\"}")
                .post("/api/v1/reports/" + report + "/correct")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        set(next, 0, true).then().statusCode(409).body("code", equalTo("PUBLICATION_NOT_ACCEPTED"));
        accept(next);
        shown().body("items.id", contains(report), "items.corrected", contains(true));
        set(next, 0, true).then().statusCode(200);
        shown().body("items.id", contains(next), "items.corrected", contains(false));
        as("reviewer", WARD).get(path(report)).then().body("published", equalTo(false), "version", equalTo(2));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "reviewer, H35.DOANKET, 404, NOT_FOUND",
        "reviewer, H35, 403, PUBLICATION_NOT_RECIPIENT",
        "reviewer, H35.TANPHONG.VHXH, 403, PUBLICATION_NOT_RECIPIENT",
        "reporter, H35.TANPHONG, 403, FORBIDDEN",
        "auditor, H35.TANPHONG, 403, FORBIDDEN",
    })
    void whoDidNotReceiveItDecidesNothing(String role, String organization, int status, String code) {
        post(role, organization, path(report), 0, "{\"published\":true}")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertEquals(
                List.of(),
                spine.rows("select version from report_publication where report_id = ?", UUID.fromString(report)));
    }

    @Test
    void aDecisionIsMadeOnTheOneBeforeOnceAndRecorded() {
        as("reviewer", WARD)
                .body("{\"published\":true}")
                .post(path(report))
                .then()
                .statusCode(428);
        set(report, 7, true).then().statusCode(412);
        set(report, 0, true).then().statusCode(200);
        set(report, 1, true).then().statusCode(200).body("version", equalTo(1));
        assertEquals(
                1,
                spine.rows(
                                "select 1 from audit_entry where subject = ? and action = 'report.publication'",
                                UUID.fromString(report))
                        .size());
    }
}
