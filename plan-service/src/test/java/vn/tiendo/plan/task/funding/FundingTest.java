package vn.tiendo.plan.task.funding;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.count;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class FundingTest {
    private static final String TASK = "{\"name\": \"Mua sắm\", \"lead\": \"H35.TANPHONG.VHXH\"}";

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void everyStatementStaysReadableAndTheLatestDayCounts() {
        String plan = draft("130/KH-MAU");
        String task = add(plan, "tasks", TASK);
        money(EDITOR, task, null).body("version", equalTo(0), "sources", empty(), "asOf", nullValue());
        state(EDITOR, task, 0, "2026-03-31", line("LOCAL_BUDGET", "\"requested\": 500, \"planned\": 400"))
                .statusCode(200)
                .body("version", equalTo(1), "totals.requested", equalTo(500), "totals.absorbed", nullValue());
        issue(plan).statusCode(200);
        state(
                        EDITOR,
                        task,
                        1,
                        "2026-06-30",
                        line("LOCAL_BUDGET", "\"allocated\": 300.50, \"disbursed\": 100.25"),
                        line("ODA", "\"allocated\": 100, \"disbursed\": 120"))
                .statusCode(200)
                .body("totals.allocated", equalTo(400.5f), "totals.disbursed", equalTo(220.25f))
                .body("totals.absorbed", equalTo(55))
                .body("warnings.kind", contains("DISBURSED_OVER_ALLOCATED"), "warnings.source", contains("ODA"));
        state(EDITOR, task, 2, "2026-01-31", line("OTHER", "\"planned\": 1")) // found later, speaks of an earlier day
                .statusCode(200)
                .body("version", equalTo(3), "asOf", equalTo("2026-06-30"));

        money(EDITOR, task, "2026-05-01").body("asOf", equalTo("2026-03-31"), "totals.planned", equalTo(400));
        money(EDITOR, task, "2026-02-01").body("asOf", equalTo("2026-01-31"));
        as(EDITOR).get("/api/v1/tasks/" + task).then().body("funding.disbursed", equalTo(220.25f));
        as(EDITOR)
                .get("/api/v1/tasks/" + task + "?asOf=2026-05-01")
                .then()
                .body("funding.planned", equalTo(400), "funding.allocated", equalTo(0));
        as(EDITOR).get("/public/v1/tasks?plan=" + plan).then().body("items[0].funding.absorbed", equalTo(55));
        assertEquals(3, count(database, "task_funding where task_id = '" + task + "'"));
    }

    @Test
    void thePlansMoneyIsThatOfItsTasksAndTheirDuties() {
        String plan = draft("131/KH-MAU");
        String task = add(plan, "tasks", TASK);
        add(plan, "tasks", TASK);
        String heading = add(plan, "tasks", """
                {"name": "Hằng năm", "lead": "H35.TANPHONG.VHXH", "deadline": {"recurrence": {"every": "YEAR"}}}""");
        issue(plan).statusCode(200);
        String duty = as(EDITOR)
                .get("/api/v1/tasks?partOf=" + heading)
                .then()
                .extract()
                .path("items[0].id");
        state(EDITOR, task, 0, "2026-06-30", line("ODA", "\"allocated\": 1000.1"))
                .statusCode(200);
        state(EDITOR, heading, 0, "2026-06-30", line("ODA", "\"allocated\": 200.2"))
                .statusCode(200);
        state(EDITOR, duty, 0, "2026-06-30", line("ODA", "\"allocated\": 30.3, \"disbursed\": 15.15"))
                .statusCode(200);
        as(EDITOR)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("fundingTotals.allocated", equalTo(1230.6f), "fundingTotals.disbursed", equalTo(15.15f))
                .body("fundingTotals.absorbed.toDouble()", closeTo(1.2, 0.001))
                .body("tasks.find { it.id == '" + heading + "' }.funding.allocated", equalTo(230.5f));
    }

    @Test
    void onlyTheKeeperStatesItAndOnlyWhatCanBe() {
        String plan = draft("132/KH-MAU");
        String task = add(plan, "tasks", TASK);
        issue(plan).statusCode(200);
        String line = line("ODA", "\"planned\": 1");
        state(Tokens.bearer("plan-editor", Service.OTHER_WARD), task, 0, "2026-06-30", line)
                .statusCode(404);
        state(Tokens.bearer("plan-editor", Service.DIVISION), task, 0, "2026-06-30", line)
                .statusCode(403);
        state(Tokens.bearer("reporter", Service.WARD), task, 0, "2026-06-30", line)
                .statusCode(403);
        state(EDITOR, task, 7, "2026-06-30", line).statusCode(412);
        wrong(task, line("ODA", "\"planned\": -1"), "/sources/0/planned");
        wrong(task, line("ODA", "\"planned\": 0.001"), "/sources/0/planned");
        wrong(task, line("LOTTERY", "\"planned\": 1"), "/sources/0/source");
        wrong(task, line + "," + line, "/sources/1/source");
        String tomorrow = LocalDate.now(VietnamTime.ZONE).plusDays(1).toString();
        state(EDITOR, task, 0, tomorrow, line).statusCode(400).body("errors.pointer", hasItem("/asOf"));
        assertEquals(0, count(database, "task_funding where task_id = '" + task + "'"));
    }

    @Test
    void whatAReportSaysWasSpentCountsUntilTheKeeperSaysMore() {
        String plan = draft("133/KH-MAU");
        String task = add(plan, "tasks", TASK);
        issue(plan).statusCode(200);
        state(EDITOR, task, 0, "2026-06-30", line("ODA", "\"allocated\": 1000")) // silent on disbursement
                .statusCode(200);
        report(task, 5, "2026-06-14", 250.5);
        Events.await(
                "the report is known", () -> money(EDITOR, task, null).extract().path("reported") != null);
        money(EDITOR, task, null)
                .body("version", equalTo(6), "reported.asOf", equalTo("2026-06-14"), "reported.counts", equalTo(true))
                .body("totals.disbursed", equalTo(250.5f), "totals.absorbed", equalTo(25.1f), "percent", equalTo(40));
        as(EDITOR).get("/api/v1/tasks/" + task).then().body("funding.disbursed", equalTo(250.5f));
        as(EDITOR).get("/public/v1/tasks?plan=" + plan).then().body("items[0].funding.disbursed", equalTo(250.5f));
        money(EDITOR, task, "2026-06-10").body("reported", nullValue(), "totals.disbursed", equalTo(0));

        state(EDITOR, task, 1, "2026-07-15", line("ODA", "\"disbursed\": 1")).statusCode(412);
        state(EDITOR, task, 6, "2026-07-15", line("ODA", "\"allocated\": 1000, \"disbursed\": 300"))
                .statusCode(200)
                .body("totals.disbursed", equalTo(300), "reported.counts", equalTo(false));

        report(task, 9, "2026-08-14", 1200);
        Events.await(
                "the later report counts",
                () -> money(EDITOR, task, null).extract().path("reported.counts"));
        money(EDITOR, task, null)
                .body("totals.disbursed", equalTo(1200), "warnings.kind", contains("DISBURSED_OVER_ALLOCATED"))
                .body("warnings[0].source", nullValue());
        money(EDITOR, task, "2026-07-31").body("totals.disbursed", equalTo(300));
    }

    @Test
    void theSourcesAreData() {
        as(EDITOR).get("/api/v1/tasks/funding-sources").then().statusCode(200).body("items.code", hasItem("ODA"));
    }

    private static void report(String task, int version, String day, Number spent) {
        UUID report = UUID.randomUUID();
        String data = """
                {"id": "%1$s", "version": %2$d, "obligationId": "%1$s", "reporterId": "%1$s", "recipientId": "%1$s",
                 "reportVersion": 1, "windowTo": "%3$s", "submittedAt": "%3$sT03:00:00Z", "late": false,
                 "acceptedAt": "%3$sT04:00:00Z", "values": [],
                 "tasks": [{"itemId": "%1$s", "taskId": "%4$s", "progress": "IN_PROGRESS", "percent": 40,
                            "fundsSpent": %5$s}]}
                """.formatted(report, version, day, task, spent);
        Contracts.assertValid("reporting/report.accepted", data);
        Events.publish("report.accepted", report, data);
    }

    private static void wrong(String task, String lines, String pointer) {
        state(EDITOR, task, 0, "2026-06-30", lines).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private static ValidatableResponse money(String bearer, String task, String asOf) {
        var request = as(bearer);
        return (asOf == null ? request : request.queryParam("asOf", asOf))
                .get("/api/v1/tasks/" + task + "/funding")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse state(String bearer, String task, long version, String asOf, String... lines) {
        return as(bearer)
                .header("If-Match", "\"" + version + "\"")
                .body("{\"asOf\": \"%s\", \"sources\": [%s]}".formatted(asOf, String.join(",", lines)))
                .put("/api/v1/tasks/" + task + "/funding")
                .then();
    }

    private static String line(String source, String amounts) {
        return "{\"source\": \"%s\", %s}".formatted(source, amounts);
    }
}
