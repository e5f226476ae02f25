package vn.tiendo.reporting.obligation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** Deadlines that people and calendars move. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DeadlinesMovedTest {
    @Inject
    DataSource database;

    Spine spine;
    String obligation;
    int year;

    @BeforeEach
    void somebodyOwesAReport() {
        spine = new Spine(database);
        obligation = spine.obligationOf(spine.planIssued("\"MONTH\""));
        year = lastDay().getYear();
    }

    @AfterEach
    void otherTestsHaveTheLawAlone() {
        decide("date,kind,legalBasis\n", false).then().statusCode(200);
    }

    @Test
    void theReceiverGivesMoreTimeWithAReason() {
        String later = "{\"dueAt\":\"2036-01-01T00:00:00+07:00\",\"reason\":\"Bão số 3\"}";
        String path = "/api/v1/obligations/" + obligation + "/extend";
        post("reviewer", UNIT, path, 0, later).then().statusCode(403).body("code", equalTo("OBLIGATION_NOT_RECIPIENT"));
        post("reviewer", "H35.DOANKET", path, 0, later).then().statusCode(404);
        as("reviewer", WARD).body(later).post(path).then().statusCode(428);
        post("reviewer", WARD, path, 0, later)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("dueAt", equalTo("2035-12-31T17:00:00Z"))
                .body("extended", equalTo(true));
        post("reviewer", WARD, path, 1, "{\"dueAt\":\"2030-01-01T00:00:00Z\",\"reason\":\"x\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("OBLIGATION_NOT_EXTENDED"));
        assertTrue(spine.events("obligation.changed", obligation).getLast().contains("2035-12-31"));
        changes()
                .then()
                .body("items.action", contains("EXTENDED"))
                .body("items.reason", contains("Bão số 3"))
                .body("items[0].actor.code", equalTo(WARD));
    }

    @Test
    void aWaivedReportIsOwedNoMore() {
        String path = "/api/v1/obligations/" + obligation + "/waive";
        String why = "{\"reason\":\"Đơn vị mới thành lập\"}";
        post("reviewer", WARD, path, 0, why).then().statusCode(200).body("status", equalTo("WAIVED"));
        post("reviewer", WARD, path, 1, why).then().statusCode(409).body("code", equalTo("OBLIGATION_NOT_OPEN"));
        assertTrue(spine.events("obligation.changed", obligation).getLast().contains("WAIVED"));
        changes().then().body("items.action", contains("WAIVED"));
    }

    @Test
    void aDecidedDayOffMovesWhatIsStillOwedAndSaysWhy() {
        LocalDate before = lastDay();
        String file = "date,kind,legalBasis\n%s,SWAPPED_OFF,Thông báo mẫu\n".formatted(before);
        decide(file, true).then().statusCode(200).body("days.date", hasItem(before.toString()));
        assertEquals(before, lastDay());

        decide(file, false).then().statusCode(200);
        Events.await("the deadline has moved", () -> lastDay().isAfter(before));
        changes()
                .then()
                .body("items", hasSize(1))
                .body("items[0].action", equalTo("REPROJECTED"))
                .body("items[0].calendarYear", equalTo(year));
        as("reviewer", WARD)
                .get("/api/v1/obligations/changes?action=REPROJECTED&limit=200&calendarYear=" + year)
                .then()
                .body("items.obligation", hasItem(obligation));
        as("reviewer", "H35.DOANKET")
                .get("/api/v1/obligations/changes?obligation=" + obligation)
                .then()
                .body("items", hasSize(0));
        assertEquals(1, spine.events("obligation.changed", obligation).size());
    }

    /** Issued on 5 January 2026 and due five working days later, on Monday the 12th. */
    @Test
    void aFilingMovesToo() {
        String regime = as("admin", "H35")
                .body("""
                        {"kind":"PLAN_FILING","reporter":"%s","recipient":"H35","dueWorkingDays":5}
                        """.formatted(WARD))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        post("admin", "H35", "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200);
        spine.planIssued("\"CONTINUOUS\"");
        Events.await("the filing", () -> filings(regime).equals(List.of("2026-01-12")));

        decide(2026, "date,kind,legalBasis\n2026-01-08,SWAPPED_OFF,Thông báo mẫu\n", false)
                .then()
                .statusCode(200);
        Events.await("the filing has moved", () -> filings(regime).equals(List.of("2026-01-13")));

        decide(2026, "date,kind,legalBasis\n", false).then().statusCode(200);
        // the plans of other tests are not to be filed
        spine.rows("update regime set status = 'ENDED' where id = ?", UUID.fromString(regime));
        spine.rows("update obligation set status = 'WAIVED' where regime_id = ?", UUID.fromString(regime));
    }

    private List<String> filings(String regime) {
        return spine.rows("select nominal_due_on from obligation where regime_id = ?", UUID.fromString(regime));
    }

    @Test
    void whatAPersonExtendedACalendarLeavesAlone() {
        LocalDate before = lastDay();
        String other = spine.obligationOf(spine.planIssued("\"MONTH\""));
        post(
                        "reviewer",
                        WARD,
                        "/api/v1/obligations/" + obligation + "/extend",
                        0,
                        "{\"dueAt\":\"2036-01-01T00:00:00+07:00\",\"reason\":\"Bão số 3\"}")
                .then()
                .statusCode(200);
        decide("date,kind,legalBasis\n%s,SWAPPED_OFF,Thông báo mẫu\n".formatted(before), false)
                .then()
                .statusCode(200);
        Events.await("the other one has moved", () -> lastDay(other).isAfter(before));
        assertEquals(LocalDate.of(2035, 12, 31), lastDay());
    }

    private Response changes() {
        return as("reporter", UNIT).get("/api/v1/obligations/changes?obligation=" + obligation);
    }

    private LocalDate lastDay() {
        return lastDay(obligation);
    }

    private LocalDate lastDay(String of) {
        return LocalDate.parse(spine.rows(
                        "select cast(due_at at time zone 'Asia/Ho_Chi_Minh' as date) - 1 from obligation where id = ?",
                        UUID.fromString(of))
                .getFirst());
    }

    private Response decide(String file, boolean dryRun) {
        return decide(year, file, dryRun);
    }

    private static Response decide(int year, String file, boolean dryRun) {
        int version =
                as("admin", "H35").get("/api/v1/working-calendars/" + year).path("version");
        return as("admin", "H35")
                .contentType("multipart/form-data")
                .header("If-Match", "\"" + version + "\"")
                .multiPart("file", "days.csv", file.getBytes(UTF_8), "text/csv")
                .post("/api/v1/working-calendars/" + year + "/import?dryRun=" + dryRun);
    }
}
