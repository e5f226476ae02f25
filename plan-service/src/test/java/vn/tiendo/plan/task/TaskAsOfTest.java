package vn.tiendo.plan.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.texts;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

/** How a task stood at the end of a day, by what had been handed in by then. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TaskAsOfTest {
    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void bothAxesFollowTheDayThatIsAskedFor() {
        String plan = draft("150/KH-MAU");
        String task = add(plan, "tasks", """
                {"name": "Lập danh mục", "lead": "H35.TANPHONG.VHXH", "deadline": {"period": "2026-Q1"}}""");
        String continuous = add(plan, "tasks", """
                {"name": "Tuyên truyền", "lead": "H35.TANPHONG.VHXH", "deadline": {"form": "CONTINUOUS"}}""");
        issue(plan).statusCode(200);
        report(task, "IN_PROGRESS", 40, "2026-02-14", "2026-02-12");
        report(task, "COMPLETED", 100, "2026-03-31", "2026-04-02");
        Events.await(
                "both are known",
                () -> texts(database, "select report_id from task_report where task_id = cast(? as uuid)", task)
                                .size()
                        == 2);
        String[][] table = {
            // as of, progress, percent, timeliness
            {"2026-02-11", "NOT_STARTED", null, "ON_TRACK"},
            {"2026-02-12", "IN_PROGRESS", "40", "ON_TRACK"},
            {"2026-03-24", "IN_PROGRESS", "40", "ON_TRACK"},
            {"2026-03-25", "IN_PROGRESS", "40", "DUE_SOON"},
            {"2026-03-31", "IN_PROGRESS", "40", "DUE_SOON"},
            {"2026-04-01", "IN_PROGRESS", "40", "OVERDUE"},
            {"2026-04-02", "COMPLETED", "100", "COMPLETED_LATE"},
            {null, "COMPLETED", "100", "COMPLETED_LATE"}
        };
        for (String[] row : table) {
            String asOf = row[0] == null ? "" : "?asOf=" + row[0];
            as(EDITOR)
                    .get("/api/v1/tasks/" + task + asOf)
                    .then()
                    .body("progress", equalTo(row[1]), "timeliness", equalTo(row[3]))
                    .body("percent", equalTo(row[2] == null ? null : Integer.valueOf(row[2])));
            as(EDITOR)
                    .get("/api/v1/tasks?count=true&plan=" + plan + "&progress=" + row[1] + "&timeliness=" + row[3]
                            + asOf.replace('?', '&'))
                    .then()
                    .body("items.id", contains(task), "total", equalTo(1));
            as(EDITOR)
                    .get("/api/v1/plans/" + plan + "/tasks" + asOf)
                    .then()
                    .body("items.find { it.id == '" + task + "' }.progress", equalTo(row[1]))
                    .body("items.find { it.id == '" + continuous + "' }.progress", equalTo("CONTINUOUS"));
        }
        as(EDITOR).get("/api/v1/tasks?timeliness=OVERDUE&plan=" + plan).then().body("items", empty());
        as(EDITOR).get("/api/v1/tasks/" + task + "?asOf=yesterday").then().statusCode(400);
    }

    @Test
    void aPlanThatHasEndedSinceWasInForceThen() {
        String plan = draft("151/KH-MAU");
        String task = add(plan, "tasks", """
                {"name": "Lập danh mục", "lead": "H35.TANPHONG.VHXH", "deadline": {"before": "2026-04-01"}}""");
        issue(plan).statusCode(200);
        as(ISSUER)
                .header("If-Match", "\"" + version(plan) + "\"")
                .body("{\"reason\": \"hết giai đoạn\"}")
                .post("/api/v1/plans/" + plan + "/close")
                .then()
                .statusCode(200);
        as(EDITOR).get("/api/v1/tasks/" + task).then().body("inForce", equalTo(false), "timeliness", equalTo(null));
        as(EDITOR)
                .get("/api/v1/tasks/" + task + "?asOf=2026-05-01")
                .then()
                .body("inForce", equalTo(true), "timeliness", equalTo("OVERDUE"));
    }

    private static void report(String task, String progress, int percent, String windowTo, String day) {
        Events.publish("report.accepted", UUID.randomUUID(), """
                {"id": "%1$s", "version": 3, "obligationId": "%1$s", "reporterId": "%1$s", "recipientId": "%1$s",
                 "reportVersion": 1, "windowTo": "%2$s", "submittedAt": "%3$sT03:00:00Z", "late": false,
                 "acceptedAt": "%3$sT09:00:00Z", "values": [],
                 "tasks": [{"itemId": "%1$s", "taskId": "%4$s", "progress": "%5$s", "percent": %6$d}]}
                """.formatted(
                        UUID.randomUUID(), windowTo, day, task, progress, percent));
    }
}
