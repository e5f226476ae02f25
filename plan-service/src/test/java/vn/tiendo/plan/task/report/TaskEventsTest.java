package vn.tiendo.plan.task.report;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.texts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;
import vn.tiendo.plan.task.Progress;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TaskEventsTest {
    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void theContractsExampleIsUnderstood() throws Exception {
        ReportAccepted report = json.readerFor(ReportAccepted.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(Contracts.example("reporting/report.accepted"));
        assertEquals(Progress.IN_PROGRESS, report.tasks().getFirst().progress());
        assertEquals(new BigDecimal(125_000_000), report.tasks().getFirst().fundsSpent());
        assertEquals(LocalDate.of(2026, 6, 14), report.asOf());
        assertEquals(LocalDate.of(2026, 6, 12), report.reportedOn());
    }

    @Test
    void anAcceptedReportMovesTheTaskAndTellsIt() {
        String task = issuedTask("50/KH-MAU");
        publish(UUID.randomUUID(), 5, task, "IN_PROGRESS", 40, "2026-02-14");
        Events.await("the task moves", () -> progress(task).equals("IN_PROGRESS"));
        as(EDITOR)
                .get("/api/v1/tasks/" + task)
                .then()
                .body("percent", equalTo(40), "reportedOn", equalTo("2026-02-13"), "version", equalTo(1));
        List<String> told = events(database, "task.changed", task);
        assertEquals(2, told.size());
        Contracts.assertValid("plan/task.changed", told.getLast());
        JsonPath changed = JsonPath.from(told.getLast());
        assertEquals("IN_PROGRESS", changed.getString("progress"));
        assertEquals(1, changed.getLong("version"));
    }

    @Test
    void whatABodyConsolidatedMovesNothing() {
        String task = issuedTask("54/KH-MAU");
        UUID report = UUID.randomUUID();
        String own = issuedTask("55/KH-MAU");
        publish(report, 5, task, "COMPLETED\", \"origin\": \"CONSOLIDATED", 100, "2026-02-14");
        publish(UUID.randomUUID(), 5, own, "COMPLETED\", \"origin\": \"OWN", 100, "2026-02-14");
        Events.await("the other task moves", () -> progress(own).equals("COMPLETED"));
        assertEquals("NOT_STARTED", progress(task));
    }

    @Test
    void theHighestVersionOfAReportCountsInWhateverOrderTheyCome() {
        String task = issuedTask("51/KH-MAU");
        UUID report = UUID.randomUUID();
        publish(report, 9, task, "COMPLETED", 100, "2026-02-14");
        publish(report, 4, task, "IN_PROGRESS", 10, "2026-02-14");
        publish(report, 9, task, "COMPLETED", 100, "2026-02-14"); // delivered once more, under another event id
        awaitReports(task, 3, report);
        assertEquals("COMPLETED", progress(task));
        assertEquals(2, events(database, "task.changed", task).size());
    }

    @Test
    void aLateReportOnAnEarlierMonthDoesNotUndoTheLaterOne() {
        String task = issuedTask("52/KH-MAU");
        publish(UUID.randomUUID(), 3, task, "IN_PROGRESS", 70, "2026-03-14");
        publish(UUID.randomUUID(), 8, task, "IN_PROGRESS", 20, "2026-02-14");
        Events.await(
                "both are known",
                () -> texts(database, "select report_id from task_report where task_id = cast(? as uuid)", task)
                                .size()
                        == 2);
        as(EDITOR).get("/api/v1/tasks/" + task).then().body("percent", equalTo(70));
    }

    private void awaitReports(String task, int deliveries, UUID report) {
        Events.await(
                "all deliveries are done",
                () -> texts(
                                        database,
                                        "select id from audit_entry where action = 'task.progress' and subject = ?",
                                        report)
                                .size()
                        == deliveries);
    }

    private String progress(String task) {
        return texts(database, "select progress from task where id = cast(? as uuid)", task)
                .getFirst();
    }

    private static String issuedTask(String number) {
        String plan = draft(number);
        String task = add(plan, "tasks", """
                {"name": "Nhiệm vụ", "lead": "H35.TANPHONG.VHXH"}""");
        issue(plan).statusCode(200);
        return task;
    }

    private static void publish(UUID report, int version, String task, String progress, int percent, String windowTo) {
        String data = """
                {"id": "%s", "version": %d, "obligationId": "%s", "reporterId": "%s", "recipientId": "%s",
                 "reportVersion": 1, "windowTo": "%s", "submittedAt": "2026-02-13T03:00:00Z", "late": false,
                 "acceptedAt": "2026-02-16T03:00:00Z", "values": [],
                 "tasks": [{"itemId": "%s", "taskId": "%s", "progress": "%s", "percent": %d}]}
                """.formatted(
                        report,
                        version,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        windowTo,
                        UUID.randomUUID(),
                        task,
                        progress,
                        percent);
        Contracts.assertValid("reporting/report.accepted", data);
        Events.publish("report.accepted", report, data);
    }
}
