package vn.tiendo.indicator.platform;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.indicator.Given.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.time.VietnamTime;

/** Windows are those of 2019 and today's, where no other test does anything. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PlatformFiguresTest {
    private static final String BODY = "H35.BINHLU";

    @Inject
    Given given;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan/task.changed", "reporting/obligation.opened", "reporting/obligation.changed"})
    void theContractsExamplesAreUnderstood(String event) throws Exception {
        String example = Contracts.example(event);

        given.arrived(
                event.substring(event.indexOf('/') + 1),
                UUID.fromString(json.readTree(example).get("id").asText()),
                example);
    }

    @Test
    void tasksOnTimeAreThoseDueInTheWindowAsOfADay() {
        String code = counted("TASKS_ON_TIME");
        task(1, "COMPLETED", "2019-03-20T17:00:00Z", "2019-03-20");
        task(1, "COMPLETED", "2019-03-20T17:00:00Z", "2019-03-21");
        task(1, "IN_PROGRESS", "2019-04-01T17:00:00Z", "2019-03-20");
        task(1, "CANCELLED", "2019-04-01T17:00:00Z", null);
        task(1, "IN_PROGRESS", "2019-06-01T17:00:00Z", null);

        figure(code, "2019-03-31").body("answer", equalTo("VALUE")).body("value", equalTo(50));
        figure(code, "2019-04-14").body("value", equalTo(33.3333333333f));
        figure(code, "2019-03-01").body("answer", equalTo("NOT_APPLICABLE"));
        explained(code, "2019-04-14")
                .body("subject.kind", equalTo("COUNT"), "formula.expression", equalTo("TASKS_ON_TIME"))
                .body(
                        "formula.arithmetic",
                        equalTo("1 ÷ 3 × 100 = 33.3333333333"),
                        "result.asOf",
                        equalTo("2019-04-14"))
                .body("work.counts", containsInAnyOrder(true, false, false), "work.kind.unique()", contains("TASK"))
                .body("changes.find { it.by == 'WORK' }.count", equalTo(2));
    }

    @Test
    void anOlderStateOfATaskThatComesLateIsDropped() {
        String code = counted("TASKS_FOLLOWED");
        UUID task = UUID.randomUUID();

        given.arrived("task.changed", task, task(task, 5, "IN_PROGRESS", "2018-03-20T17:00:00Z", "2018-03-20"));
        given.arrived("task.changed", task, task(task, 4, "CANCELLED", "2018-03-20T17:00:00Z", null));

        org.junit.jupiter.api.Assertions.assertEquals(
                "IN_PROGRESS",
                given.strings("select progress from task_copy where id = ?", task)
                        .getFirst());
        figure(code, "2019-04-14").body("answer", equalTo("VALUE"));
    }

    @Test
    void aReportCountsWhenItIsOnTimeAndHasEvidence() {
        String code = counted("REPORTS_ON_TIME_WITH_EVIDENCE");
        report(obligation(), false, true);
        report(obligation(), false, false);
        report(obligation(), true, true);
        obligation();

        figure(code, "2019-04-14").body("value", equalTo(25));
    }

    @Test
    void whatIsCountedBecomesAMeasurementOfTheBody() {
        String code = counted("TASKS_ON_TIME");
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        task(1, "COMPLETED", today + "T16:59:59Z", today.toString());

        Events.await(
                "it is counted",
                () -> given.count(
                                "select count(*) from measurement where indicator_code = ? and source = 'PLATFORM'"
                                        + " and state = 'VERIFIED' and organization_id = ?",
                                code,
                                DemoOrganizations.id(BODY))
                        > 0);
    }

    private void task(int version, String progress, String dueAt, String reportedOn) {
        UUID task = UUID.randomUUID();
        given.arrived("task.changed", task, task(task, version, progress, dueAt, reportedOn));
    }

    private static String task(UUID id, int version, String progress, String dueAt, String reportedOn) {
        return """
                {"id": "%s", "version": %d, "planId": "%s", "keeperId": "%s", "name": "Việc thử", "leadId": "%s",
                 "coordinatorIds": [], "dueAt": "%s", "progress": "%s", "reportedOn": %s}
                """.formatted(
                        id,
                        version,
                        UUID.randomUUID(),
                        DemoOrganizations.id("H35"),
                        DemoOrganizations.id(BODY),
                        dueAt,
                        progress,
                        reportedOn == null ? null : '"' + reportedOn + '"');
    }

    private UUID obligation() {
        UUID id = UUID.randomUUID();
        given.arrived(
                "obligation.opened", id, """
                {"id": "%s", "version": 0, "kind": "PERIODIC", "title": "Báo cáo thử", "dueAt": "2019-03-20T17:00:00Z",
                 "reporterId": "%s", "recipientId": "%s", "status": "OPEN"}
                """.formatted(id, DemoOrganizations.id(BODY), DemoOrganizations.id("H35")));
        return id;
    }

    private void report(UUID obligation, boolean late, boolean evidence) {
        UUID id = UUID.randomUUID();
        given.arrived("report.submitted", id, """
                {"id": "%s", "version": 1, "obligationId": "%s", "reporterId": "%s", "recipientId": "%s",
                 "windowFrom": "2019-02-15", "windowTo": "2019-03-14", "reportVersion": 1,
                 "submittedAt": "2019-03-20T08:30:00Z", "late": %s, "tasks": [], "values": [], "evidence": [%s]}
                """.formatted(
                        id,
                        obligation,
                        DemoOrganizations.id(BODY),
                        DemoOrganizations.id("H35"),
                        late,
                        evidence ? "{\"id\": \"" + UUID.randomUUID() + "\", \"sha256\": \"00\"}" : ""));
    }

    private static String counted(String computation) {
        String code =
                computation + "." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        as("admin", "H35")
                .contentType("application/json")
                .body("""
                        {"code": "%s", "name": "Tính từ hệ thống", "unit": "%%", "numerator": "Số đạt", "denominator": "Tổng số",
                         "direction": "UP", "aggregation": "RATIO_OF_SUMS", "overTime": "PER_PERIOD", "owner": "H35",
                         "details": {"computation": "%s"}}
                        """.formatted(code, computation))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
        return code;
    }

    private static ValidatableResponse figure(String code, String asOf) {
        return asked(code, asOf, "");
    }

    private static ValidatableResponse explained(String code, String asOf) {
        return asked(code, asOf, "/explain");
    }

    private static ValidatableResponse asked(String code, String asOf, String what) {
        return as("reviewer", "H35")
                .queryParam("organization", BODY)
                .queryParam("windowFrom", "2019-03-15")
                .queryParam("windowTo", "2019-04-14")
                .queryParam("asOf", asOf)
                .get("/api/v1/indicators/" + code + "/figure" + what)
                .then()
                .statusCode(200);
    }
}
