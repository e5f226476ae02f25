package vn.tiendo.reporting.compliance;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ComplianceResourceTest {
    @Inject
    DataSource database;

    Spine spine;
    UUID regime;

    @BeforeEach
    void aYearOfMonths() {
        spine = new Spine(database);
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        spine.obligationOf(plan);
        regime = UUID.fromString(spine.regimeOf(plan));
    }

    /** One on time, one late, one missing, one waived, beside the one that is open and not due. */
    private void fiveMonths() {
        month(1, "SATISFIED", "2026-01-10T00:00:00Z");
        month(2, "SATISFIED", "2026-02-20T00:00:00Z");
        month(3, "OPEN", null);
        month(4, "WAIVED", null);
    }

    private void month(int month, String status, String satisfiedAt) {
        spine.rows("""
                insert into obligation (id, version, kind, title, regime_id, period_type, window_from, window_to, cut_off,
                       nominal_due_on, due_at, reporter_id, recipient_id, status, satisfied_at, opened_at)
                select uuid_v7(), 0, 'PERIODIC', 'Báo cáo', b.regime_id, 'MONTH', x.day - 30, x.day, x.day, x.day,
                       cast(x.day + 1 as timestamptz), b.reporter_id, b.recipient_id, ?, cast(? as timestamptz), now()
                  from obligation b, (select cast(? as date) as day) x where b.regime_id = ? limit 1
                """, status, satisfiedAt, "2026-%02d-15".formatted(month), regime);
    }

    @Test
    void missingIsNotWaivedAndNotYetDueIsNotMissing() {
        fiveMonths();
        as("reviewer", WARD)
                .get("/api/v1/compliance?regime=" + regime)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].organization.code", equalTo(UNIT))
                .body("items[0].owed", equalTo(5))
                .body("items[0].onTime", equalTo(1))
                .body("items[0].late", equalTo(1))
                .body("items[0].missing", equalTo(1))
                .body("items[0].notDue", equalTo(1))
                .body("items[0].waived", equalTo(1))
                .body("items[0].completeness", equalTo(66.7f))
                .body("items[0].timeliness", equalTo(33.3f));
    }

    @Test
    void linesAreBodiesLevelsOrPeriodsAndPagesHoldThemAllOnce() {
        fiveMonths();
        as("reviewer", WARD)
                .get("/api/v1/compliance?by=LEVEL&regime=" + regime)
                .then()
                .body("items", hasSize(1))
                .body("items[0].level", equalTo("UNIT"));
        String first = "/api/v1/compliance?by=PERIOD&limit=3&regime=" + regime;
        String next = as("reviewer", WARD)
                .get(first)
                .then()
                .body("items", hasSize(3))
                .extract()
                .path("next");
        as("reviewer", WARD).get(first + "&cursor=" + next).then().body("items", hasSize(2));
        as("reviewer", WARD)
                .get("/api/v1/compliance?from=2026-01-20&to=2026-01-31&regime=" + regime)
                .then()
                .body("items[0].owed", equalTo(1));
    }

    @Test
    void aReportThatSaysNilIsNilAlsoWhenItMakesAnEarlierEstimateFinal() {
        String obligation = spine.rows("select id from obligation where regime_id = ?", regime)
                .getFirst();
        String report = as("reporter", UNIT)
                .body("{\"obligation\":\"" + obligation + "\"}")
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        spine.rows(
                "update report_item set answer = 'NIL', progress = null, percent = null where report_id = ?",
                UUID.fromString(report));
        spine.rows("""
                insert into report_item (id, report_id, position, version, type, subject_id, name, answer, numerator,
                       denominator, trues_up_id)
                select gen_random_uuid(), i.report_id, 99, 0, i.type, i.subject_id, i.name, 'VALUE', 7, 10, i.id
                  from report_item i where i.report_id = ? and i.type = 'TARGET'
                """, UUID.fromString(report));
        String version = spine.rows("select version from report where id = ?", UUID.fromString(report))
                .getFirst();
        post("report-approver", UNIT, "/api/v1/reports/" + report + "/submit", Long.parseLong(version), "{}")
                .then()
                .statusCode(200);
        as("reviewer", WARD)
                .get("/api/v1/compliance?regime=" + regime)
                .then()
                .body("items[0].onTime", equalTo(1), "items[0].nil", equalTo(1));
    }

    @Test
    void nobodyCountsWhatTheyDoNotSee() {
        as("reviewer", "H35.DOANKET")
                .get("/api/v1/compliance?regime=" + regime)
                .then()
                .body("items", hasSize(0));
        as("reviewer", "H35")
                .get("/api/v1/compliance?below=H35.TANPHONG&regime=" + regime)
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void theLongestOfCoincidingPeriodsAnswersTheOthersWhereTheRegimeSaysSo() {
        String quarter = spine.rows("""
                insert into obligation (id, version, kind, title, regime_id, period_type, window_from, window_to, cut_off,
                       nominal_due_on, due_at, reporter_id, recipient_id, status, opened_at)
                select uuid_v7(), 0, 'PERIODIC', 'Báo cáo quý', b.regime_id, 'QUARTER', b.window_from - 61, b.window_to,
                       b.cut_off, b.nominal_due_on, b.due_at, b.reporter_id, b.recipient_id, 'OPEN', now()
                  from obligation b where b.regime_id = ? returning cast(id as text)
                """, regime).getFirst();
        spine.rows("update obligation set together = true where regime_id = ?", regime);
        String report = as("reporter", UNIT)
                .body("{\"obligation\":\"" + quarter + "\"}")
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        spine.rows("select id from report_item where report_id = ? order by position", UUID.fromString(report))
                .forEach(item -> answer(report, item));
        String version = spine.rows("select version from report where id = ?", UUID.fromString(report))
                .getFirst();
        post("report-approver", UNIT, "/api/v1/reports/" + report + "/submit", Long.parseLong(version), "{}")
                .then()
                .statusCode(200);
        assertEquals(List.of("SATISFIED", "SATISFIED"), statuses());
        assertEquals(
                List.of(quarter),
                spine.rows(
                        "select satisfied_by_id from obligation where regime_id = ? and period_type = 'MONTH'",
                        regime));

        String submitted = spine.rows("select version from report where id = ?", UUID.fromString(report))
                .getFirst();
        post("reporter", UNIT, "/api/v1/reports/" + report + "/withdraw", Long.parseLong(submitted), "{}")
                .then()
                .statusCode(200);
        assertEquals(List.of("OPEN", "OPEN"), statuses());
    }

    private void answer(String report, String item) {
        String type = spine.rows("select type from report_item where id = ?", UUID.fromString(item))
                .getFirst();
        String body = switch (type) {
            case "TARGET" -> "{\"answer\":\"NIL\"}";
            case "TASK" -> "{\"progress\":\"IN_PROGRESS\"}";
            default -> "{\"text\":\"Không có\"}";
        };
        spine.answer(UNIT, report, item, body).then().statusCode(200);
    }

    private List<String> statuses() {
        return spine.rows("select status from obligation where regime_id = ? order by period_type", regime);
    }
}
