package vn.tiendo.reporting.obligation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
class ObligationResourceTest {
    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void aReviewerAsksAUnitBelowForAReportInAMinute() {
        Instant dueAt = Instant.now().plusSeconds(60);
        String obligation = ask("reviewer", WARD, UNIT, dueAt)
                .then()
                .statusCode(201)
                .body("kind", equalTo("AD_HOC"))
                .body("overdue", equalTo(false))
                .extract()
                .path("id");
        String opened = spine.events("obligation.opened", obligation).getFirst();
        assertTrue(opened.contains("AD_HOC"), opened);
        as("reporter", UNIT)
                .get("/api/v1/obligations?reporter=" + UNIT + "&status=OPEN&limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(obligation));
        as("reporter", "H35.DOANKET")
                .get("/api/v1/obligations/" + obligation)
                .then()
                .statusCode(404);
        as("reporter", "H35.DOANKET")
                .get("/api/v1/obligations?limit=200")
                .then()
                .body("items.id", not(hasItem(obligation)));
    }

    @Test
    void anAdHocReportIsATextAndIsLateAfterItsMoment() {
        String obligation =
                ask("reviewer", WARD, UNIT, Instant.now().plusSeconds(60)).path("id");
        spine.rows("update obligation set due_at = now() where id = ?", java.util.UUID.fromString(obligation));
        as("reporter", UNIT).get("/api/v1/obligations/" + obligation).then().body("overdue", equalTo(true));
        String report = as("reporter", UNIT)
                .body(Map.of("obligation", obligation))
                .post("/api/v1/reports")
                .path("id");
        String item = as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .then()
                .body("items.type", contains("TEXT"))
                .extract()
                .path("items[0].id");
        as("reporter", UNIT)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"0\"")
                .body(Map.of("text", "Đã rà soát xong."))
                .patch("/api/v1/reports/" + report + "/items/" + item)
                .then()
                .statusCode(200);
        as("report-approver", UNIT)
                .header("If-Match", "\"1\"")
                .post("/api/v1/reports/" + report + "/submit")
                .then()
                .statusCode(200)
                .body("late", equalTo(true));
        assertEquals(1, spine.events("report.submitted", report).size());
    }

    @ParameterizedTest(name = "{0} of {1} asks {2} in {3} s: {4} {5}")
    @CsvSource({
        "reviewer, H35.TANPHONG, H35.TANPHONG.VHXH, -1, 400, OBLIGATION_DUE_IN_PAST",
        "reviewer, H35.TANPHONG, H35.NOBODY, 60, 400, ORGANIZATION_UNKNOWN",
        "reviewer, H35.TANPHONG, H35.DOANKET, 60, 403, OBLIGATION_REPORTER_NOT_BELOW",
        "reporter, H35.TANPHONG, H35.TANPHONG.VHXH, 60, 403, FORBIDDEN",
        "reviewer, X99, H35.TANPHONG.VHXH, 60, 403, CALLER_WITHOUT_ORGANIZATION",
    })
    void onlyOneWhoReceivesMayAsk(
            String role, String organization, String reporter, long seconds, int status, String code) {
        long before = obligations();
        ask(role, organization, reporter, Instant.now().plusSeconds(seconds))
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertEquals(before, obligations());
    }

    @Test
    void whatIsDueSoonestComesFirstWithItsReportAndTheCountOfAll() {
        // 2100 and later, so that nothing else of this module's tests comes between
        List<String> asked = IntStream.of(3, 1, 2)
                .mapToObj(day -> ask(
                                "reviewer",
                                "H35.DOANKET",
                                "H35.DOANKET",
                                Instant.parse("2100-01-0" + day + "T00:00:00Z"))
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        List<String> soonestFirst = List.of(asked.get(1), asked.get(2), asked.get(0));
        String report = as("reporter", "H35.DOANKET")
                .body(Map.of("obligation", asked.get(1)))
                .post("/api/v1/reports")
                .path("id");

        List<String> seen = new ArrayList<>();
        String next = "/api/v1/obligations?reporter=H35.DOANKET&status=OPEN&sort=DUE&count=true&limit=1";
        while (next != null) {
            Response page =
                    as("reporter", "H35.DOANKET").urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("total", equalTo(3));
            seen.addAll(page.jsonPath().getList("items.id"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(soonestFirst, seen);
        as("reporter", "H35.DOANKET")
                .get("/api/v1/obligations/" + asked.get(1))
                .then()
                .body("report.id", equalTo(report), "report.status", equalTo("DRAFT"));
        as("reporter", "H35.DOANKET")
                .get("/api/v1/reports?recipient=H35.DOANKET&status=DRAFT&count=true")
                .then()
                .body("total", equalTo(1), "items.id", contains(report));
        as("reporter", "H35.DOANKET")
                .get("/api/v1/reports?recipient=" + WARD + "&count=true")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void whatIsOverdueIsFoundForOneselfAndForThoseBelow() {
        String obligation =
                ask("reviewer", WARD, UNIT, Instant.now().plusSeconds(60)).path("id");
        String overdueBelow = "/api/v1/obligations?overdue=true&limit=200&below=" + WARD;
        as("reviewer", WARD).get(overdueBelow).then().body("items.id", not(hasItem(obligation)));
        spine.rows("update obligation set due_at = now() where id = ?", java.util.UUID.fromString(obligation));
        as("reviewer", WARD).get(overdueBelow).then().statusCode(200).body("items.id", hasItem(obligation));
        as("reviewer", WARD)
                .get("/api/v1/obligations?overdue=true&limit=200&below=" + UNIT)
                .then()
                .body("items.id", not(hasItem(obligation)));
        as("reporter", UNIT)
                .get("/api/v1/obligations?overdue=true&limit=200&reporter=" + UNIT)
                .then()
                .body("items.id", hasItem(obligation));
        as("reviewer", "H35.BINHLU").get(overdueBelow).then().body("items.id", not(hasItem(obligation)));
    }

    @Test
    void aForgedCursorIsRefused() {
        for (String query : new String[] {"cursor=MTp4", "sort=DUE&cursor=MTp4MTp5", "sort=DUE&cursor=MTp4"}) {
            as("reporter", UNIT).get("/api/v1/obligations?" + query).then().statusCode(400);
        }
    }

    private static Response ask(String role, String organization, String reporter, Instant dueAt) {
        return as(role, organization)
                .body(Map.of("reporter", reporter, "title", "Rà soát đột xuất", "dueAt", dueAt.toString()))
                .post("/api/v1/obligations");
    }

    private long obligations() {
        return Long.parseLong(spine.rows("select count(*) from obligation").getFirst());
    }
}
