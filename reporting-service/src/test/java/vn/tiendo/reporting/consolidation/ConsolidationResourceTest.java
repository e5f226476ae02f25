package vn.tiendo.reporting.consolidation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Map;
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
class ConsolidationResourceTest {
    @Inject
    DataSource database;

    Ward ward;

    @BeforeEach
    void aWardWithThreeUnits() {
        ward = Ward.reporting(new Spine(database), "RATIO_OF_SUMS");
    }

    @Test
    void theDraftIsFilledFromAcceptedReportsAndTheLateUnitIsNamed() {
        String a = ward.accepted(ward.units.get(0), 30, 50);
        ward.accepted(ward.units.get(1), 10, 10);
        ward.spine.rows(
                "update obligation set due_at = now() - interval '1 day' where reporter_id = ?",
                Ward.id(ward.units.get(2)));
        ward.says(ward.code, ward.begin(ward.code), 10, 10);

        String id = ward.consolidate()
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/consolidations/"))
                .header("ETag", equalTo("\"1\""))
                .body("stale", equalTo(false))
                .body("report.status", equalTo("DRAFT"))
                .body("items", hasSize(1))
                .body("items[0].computed.value", equalTo(71.4285714286f))
                .body("items[0].computed.numerator", equalTo(50))
                .body("items[0].computed.denominator", equalTo(70))
                .body("items[0].adjusted", equalTo(false))
                .body("items[0].contributors.own", contains(true, false, false))
                .body("items[0].contributors.find { it.report == '" + a + "' }.content.numerator", equalTo(30))
                .body("items[0].missing[0].organization.code", equalTo(ward.units.get(2)))
                .body("items[0].missing[0].reason", equalTo("NOT_SUBMITTED"))
                .body("missing", hasSize(1))
                .body("missing[0].reason", equalTo("NOT_SUBMITTED"))
                .body("missing[0].late", equalTo(true))
                .body("contributing", hasSize(2))
                .body("unmatched", empty())
                .extract()
                .path("id");

        as("reporter", ward.code)
                .get("/api/v1/reports/" + report(id) + "/items")
                .then()
                .body("items.origin", contains("OWN", "CONSOLIDATED"))
                .body("items[0].numerator", equalTo(10))
                .body("items[1].numerator", equalTo(50))
                .body("items[1].value", equalTo(71.4285714286f))
                .body("items[1].fundsSpent", equalTo(300))
                .body("items[1].text", containsString("[Phòng A] Lời của A"));
        JsonPath event =
                JsonPath.from(ward.spine.events("report.consolidated", id).getFirst());
        assertEquals(3, event.getInt("items[0].contributors"));
        assertEquals("NOT_SUBMITTED", event.getString("units.find { it.late }.standing"));

        ward.submit(ward.code, report(id));
        JsonPath submitted =
                JsonPath.from(ward.spine.events("report.submitted", report(id)).getFirst());
        assertEquals("[OWN, CONSOLIDATED]", submitted.getList("values.origin").toString());
        ward.refresh(id).then().statusCode(409).body("code", equalTo("CONSOLIDATION_REPORT_SUBMITTED"));
    }

    @Test
    void dataThatComesAfterAcceptanceIsACorrectionWithBothVersionsAndWhatMoved() {
        ward.accepted(ward.units.get(0), 1, 2);
        String b = ward.accepted(ward.units.get(1), 1, 2);
        String id = ward.consolidate().path("id");
        String first = report(id);
        ward.says(ward.code, first, 0, 6);
        ward.see(id).body("staleBecause[0].because.what", contains("ARRIVED"));
        ward.refresh(id)
                .then()
                .statusCode(200)
                .body("stale", equalTo(false))
                .body("items[0].computed.value", equalTo(20));
        ward.submit(ward.code, first);
        ward.accept("H35", first);
        ward.refresh(id)
                .then()
                .statusCode(200)
                .body("report.reportVersion", equalTo(1))
                .body("version", equalTo(2));

        ward.accepted(ward.units.get(2), 4, 10);
        ward.corrected(ward.units.get(1), b, 0, 2);
        ward.see(id)
                .body("stale", equalTo(true))
                .body("report.id", equalTo(first))
                .body(
                        "staleBecause[0].because.organization.code",
                        containsInAnyOrder(ward.units.get(1), ward.units.get(2)));
        ward.refresh(id)
                .then()
                .statusCode(200)
                .body("report.reportVersion", equalTo(2))
                .body("report.status", equalTo("DRAFT"))
                .body("versions.reportVersion", contains(2, 1))
                .body("versions.status", contains("DRAFT", "ACCEPTED"))
                .body("stale", equalTo(false))
                .body("items[0].computed.value", equalTo(25))
                .body("changes", hasSize(1))
                .body("changes[0].before.value", equalTo(20))
                .body("changes[0].after.value", equalTo(25))
                .body("changes[0].because.organization.code", containsInAnyOrder(ward.units.get(1), ward.units.get(2)))
                .body("changes[0].because.what", containsInAnyOrder("CHANGED", "ARRIVED"));
        as("reviewer", "H35").get("/api/v1/reports/" + first + "/items").then().body("items[1].value", equalTo(20));

        ward.submit(ward.code, report(id));
        ward.accept("H35", report(id));
        JsonPath corrected =
                JsonPath.from(ward.spine.events("report.corrected", report(id)).getFirst());
        assertEquals("CONSOLIDATED", corrected.getString("changes[0].origin"));
        assertEquals(first, corrected.getString("correctsId"));
        assertEquals(0, ward.see(id).extract().<Integer>path("staleBecause.size()"));
    }

    @Test
    void whatAPersonChangedStaysBesideTheComputedValue() {
        ward.accepted(ward.units.get(0), 1, 2);
        String id = ward.consolidate().path("id");
        String item = ward.see(id).extract().path("items[0].itemId");
        ward.spine
                .answer(ward.code, report(id), item, "{\"numerator\":2,\"denominator\":2,\"value\":null}")
                .then()
                .statusCode(200);
        ward.accepted(ward.units.get(1), 1, 2);

        ward.refresh(id)
                .then()
                .statusCode(200)
                .body("items[0].adjusted", equalTo(true))
                .body("items[0].says.denominator", equalTo(2))
                .body("items[0].computed.denominator", equalTo(4))
                .body("reconciliation", equalTo("/api/v1/rollups/reconciliations/" + id));

        ward.says(ward.code, report(id), 1, 2);
        as("reporter", ward.code)
                .get("/api/v1/reports/" + report(id) + "/check")
                .then()
                .body("passes", equalTo(false))
                .body("findings.rule", contains("ADJUSTED"))
                .body("findings.item", contains(item));
        ward.spine
                .answer(ward.code, report(id), item, "{\"explanation\":\"Trừ hồ sơ trùng giữa hai phòng\"}")
                .then()
                .statusCode(200);
        ward.see(id).body("items[0].explanation", equalTo("Trừ hồ sơ trùng giữa hai phòng"));
        ward.submit(ward.code, report(id));
    }

    @Test
    void theFirstConsolidationBeginsTheReportAndTheSecondIsARefresh() {
        String id = ward.consolidate()
                .then()
                .statusCode(201)
                .body("missing.reason", contains("NOT_YET_DUE", "NOT_YET_DUE", "NOT_YET_DUE"))
                .body("items[0].outcome", equalTo("NOT_COMPUTABLE"))
                .body("items[0].why", equalTo("NOTHING_CONTRIBUTED"))
                .body("items[0].missing.reason", hasItem("ITEM_UNANSWERED"))
                .extract()
                .path("id");
        ward.consolidate()
                .then()
                .statusCode(409)
                .body("code", equalTo("CONSOLIDATION_EXISTS"))
                .body("detail", containsString(id));
        ward.says(ward.code, report(id), 1, 2);
        ward.submit(ward.code, report(id));
        as("reviewer", ward.code)
                .get("/api/v1/consolidations?obligation=" + ward.obligation(ward.code))
                .then()
                .body("items", hasSize(1))
                .body("items[0].missing", equalTo(3))
                .body("items[0].status", equalTo("SUBMITTED"));
        as("reviewer", ward.code)
                .header("If-Match", "\"7\"")
                .post("/api/v1/consolidations/" + id + "/refresh")
                .then()
                .statusCode(412);
    }

    @Test
    void whatIsMeasuredAtOneLevelOnlyIsFilledByHand() {
        Ward other = Ward.reporting(ward.spine, "NOT_AGGREGABLE");
        other.accepted(other.units.get(0), 1, 2);
        other.consolidate()
                .then()
                .statusCode(201)
                .body("items[0].byHand", equalTo(true))
                .body("items[0].itemId", nullValue())
                .body("items[0].why", equalTo("NOT_AGGREGABLE"))
                .body("items[0].contributors", hasSize(1));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "reviewer, H35.DOANKET, 404, NOT_FOUND",
        "reviewer, H35, 403, REPORT_NOT_REPORTER",
        "reviewer, .A, 404, NOT_FOUND",
        "reporter, , 403, FORBIDDEN",
        "report-approver, , 403, FORBIDDEN",
        "auditor, H35, 403, FORBIDDEN",
    })
    void onlyTheReviewerOfTheBodyThatOwesConsolidates(String role, String organization, int status, String code) {
        String who = organization == null
                ? ward.code
                : organization.startsWith(".") ? ward.code + organization : organization;
        as(role, who)
                .body(Map.of("obligation", ward.obligation(ward.code)))
                .post("/api/v1/consolidations")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void aConsolidationIsSeenByTheBodyAndThoseAboveItOnly() {
        String id = ward.consolidate().path("id");
        for (String stranger : new String[] {"H35.DOANKET", ward.units.get(0)}) {
            as("reviewer", stranger).get("/api/v1/consolidations/" + id).then().statusCode(404);
            as("reviewer", stranger)
                    .header("If-Match", "\"1\"")
                    .post("/api/v1/consolidations/" + id + "/refresh")
                    .then()
                    .statusCode(404);
            as("reviewer", stranger).get("/api/v1/consolidations").then().body("items.id", not(hasItem(id)));
        }
        as("reviewer", "H35").get("/api/v1/consolidations").then().body("items.id", hasItem(id));
        as("reviewer", "H35")
                .header("If-Match", "\"1\"")
                .post("/api/v1/consolidations/" + id + "/refresh")
                .then()
                .statusCode(403);
    }

    @Test
    void anAdHocReportDrawsFromWhatItNamesAndOnlyFromWhatItReceives() {
        String own = adHoc("H35", ward.code);
        String unit = adHoc(ward.code, ward.units.get(0));
        String report = as("reporter", ward.units.get(0))
                .body(Map.of("obligation", unit))
                .post("/api/v1/reports")
                .path("id");
        ward.spine
                .answer(ward.units.get(0), report, 0, "{\"text\":\"Đường truyền yếu.\"}")
                .then()
                .statusCode(200);
        ward.submit(ward.units.get(0), report);
        ward.accept(ward.code, report);

        refused("{\"obligation\":\"" + own + "\"}", "CONSOLIDATION_SOURCES_UNNAMED");
        refused(
                "{\"obligation\":\"" + own + "\",\"from\":[\"" + UUID.randomUUID() + "\"]}",
                "CONSOLIDATION_SOURCE_UNKNOWN");
        refused(
                "{\"obligation\":\"" + ward.obligation(ward.code) + "\",\"from\":[\"" + unit + "\"]}",
                "CONSOLIDATION_SOURCES_FIXED");
        refused("{}", "CONSOLIDATION_SUBJECT_UNCLEAR");
        as("reviewer", ward.code)
                .body("{\"obligation\":\"" + own + "\",\"from\":[\"" + unit + "\"]}")
                .post("/api/v1/consolidations")
                .then()
                .statusCode(201)
                .body("items[0].type", equalTo("TEXT"))
                .body("items[0].computed.text", equalTo("[Phòng A] Đường truyền yếu."));
    }

    private void refused(String body, String code) {
        as("reviewer", ward.code)
                .body(body)
                .post("/api/v1/consolidations")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    private static String adHoc(String recipient, String reporter) {
        return as("reviewer", recipient)
                .contentType("application/json; charset=UTF-8")
                .body("{\"reporter\":\"" + reporter
                        + "\",\"title\":\"Báo cáo đột xuất\",\"dueAt\":\"2099-01-01T00:00:00Z\"}")
                .post("/api/v1/obligations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String report(String consolidation) {
        return ward.see(consolidation).extract().path("report.id");
    }
}
