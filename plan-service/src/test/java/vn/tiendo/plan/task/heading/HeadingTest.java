package vn.tiendo.plan.task.heading;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.added;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.count;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
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
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class HeadingTest {
    private static final List<String> MEMBERS = List.of("H35.LOP.A", "H35.LOP.B", "H35.LOP.C");

    @Inject
    DataSource database;

    @BeforeEach
    void aClassOfThree() {
        Service.found();
        body("H35.LOP", "COMMUNE", "H35");
        MEMBERS.forEach(code -> body(code, "UNIT", "H35.LOP"));
        as(ADMIN).body("""
                        {"code": "SCHOOLS-LOP", "name": "Các trường của xã", "below": "H35.LOP", "direct": true}""").post("/api/v1/organization-classes").then().statusCode(is(oneOf(201, 409)));
    }

    @Test
    void aClassLeadsOneDutyPerMemberAndTheHeadingStandsWhereTheyStand() {
        String plan = draft("120/KH-LOP");
        String heading = add(plan, "tasks", """
                {"name": "Lập kế hoạch của trường", "kind": "INITIATIVE", "leadClass": "SCHOOLS-LOP", "monitor": "H35.KHCN",
                 "head": "Hiệu trưởng", "deliverable": "Kế hoạch", "deadline": {"before": "2031-10-20"}}""");
        issue(plan).statusCode(200).body("unclearTasks", hasSize(0));

        JsonPath duties = as(EDITOR)
                .queryParam("partOf", heading)
                .get("/api/v1/tasks")
                .then()
                .statusCode(200)
                .body(
                        "items.lead.code", containsInAnyOrder(MEMBERS.toArray()),
                        "items.kind", everyItem(equalTo("INITIATIVE")),
                        "items.deadline.nominalDueOn", everyItem(equalTo("2031-10-19")),
                        "items.deadline.dueAt", everyItem(equalTo("2031-10-20T17:00:00Z")),
                        "items.monitor.code", everyItem(equalTo("H35.KHCN")))
                .extract()
                .jsonPath();
        List<String> ids = duties.getList("items.id");
        ids.forEach(id -> {
            String told = events(database, "task.changed", id).getLast();
            Contracts.assertValid("plan/task.changed", told);
            assertEquals(heading, JsonPath.from(told).getString("partOf"));
            assertEquals("2031-10-20T17:00:00Z", JsonPath.from(told).getString("dueAt"));
        });
        JsonPath told = JsonPath.from(events(database, "task.changed", heading).getLast());
        assertEquals(true, told.getBoolean("heading"));
        assertNull(told.get("dueAt"), "a heading itself is due at no time");
        standing(heading, null)
                .body(
                        "duties.total",
                        equalTo(3),
                        "progress",
                        equalTo("NOT_STARTED"),
                        "timeliness",
                        equalTo("ON_TRACK"));

        report(ids.getFirst(), "COMPLETED", "2026-02-13");
        Events.await("the duty moves", () -> progress(ids.getFirst()).equals("COMPLETED"));
        standing(heading, null)
                .body(
                        "progress", equalTo("IN_PROGRESS"),
                        "percent", equalTo(33.3f),
                        "duties.progress.COMPLETED", equalTo(1),
                        "duties.progress.NOT_STARTED", equalTo(2));
        standing(heading, "2026-02-12").body("progress", equalTo("NOT_STARTED"), "percent", equalTo(0));
        as(Tokens.bearer("reporter", "H35.LOP.B"))
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(200); // who leads a duty reads the plan
        as(Tokens.bearer("reviewer", "H35.KHCN"))
                .get("/api/v1/tasks/" + heading)
                .then()
                .statusCode(200); // and so does who watches over it
    }

    @Test
    void recurringWorkIsOpenedOncePerPeriodHoweverOftenItIsLookedFor() throws SQLException {
        LocalDate today = LocalDate.now(VietnamTime.ZONE);
        LocalDate from = today.minusMonths(3).withDayOfMonth(1);
        String plan = draft("121/KH-LOP");
        String heading = add(plan, "tasks", """
                {"name": "Báo cáo hằng tháng", "lead": "H35.TANPHONG.VHXH",
                 "deadline": {"asWritten": "hằng tháng", "recurrence": {"every": "MONTH", "day": 25, "from": "%s"}}}
                """.formatted(from));
        issue(plan).statusCode(200);
        List<String> windows = windows(heading);
        assertEquals(from.toString(), windows.getFirst());
        int expected = (int) from.datesUntil(today.plusDays(15))
                .filter(day -> day.getDayOfMonth() == 1)
                .count();
        assertEquals(expected, windows.size());

        // as after a crash that forgot what was opened, and with the last of it lost
        String last = texts(
                        database,
                        "select id from task where part_of = cast(? as uuid) order by occurrence_from desc",
                        heading)
                .getFirst();
        run("delete from task where id = '%s'".formatted(last));
        run("update task set opened_to = null where id = '%s'".formatted(heading));
        Events.await("it is opened again", () -> windows(heading).size() == expected);
        assertEquals(windows, windows(heading));
        Events.await(
                "the new one is told",
                () -> events(
                                        database,
                                        "task.changed",
                                        texts(
                                                        database,
                                                        "select id from task where part_of = cast(? as uuid) order by occurrence_from desc",
                                                        heading)
                                                .getFirst())
                                .size()
                        == 1);
        standing(heading, null).body("duties.more", equalTo(true), "deadline.dueAt", nullValue());
    }

    @Test
    void aDecisionOnTheCalendarMovesOpenDeadlinesAndTellsOfThem() {
        String plan = draft("122/KH-LOP");
        String task = add(plan, "tasks", """
                {"name": "Hạn ngày làm việc", "lead": "H35.TANPHONG.VHXH", "deadline": {"nominalDueOn": "2033-03-16"}}""");
        String firm = add(plan, "tasks", """
                {"name": "Đúng ngày", "lead": "H35.TANPHONG.VHXH",
                 "deadline": {"nominalDueOn": "2033-03-16", "roll": "NONE"}}""");
        issue(plan).statusCode(200);
        standing(task, null).body("deadline.dueAt", equalTo("2033-03-16T17:00:00Z"));
        UUID year = UUID.randomUUID();
        String decided = """
                {"id": "%s", "version": 3, "year": 2033, "source": "DECISION", "days": [
                 {"date": "2033-03-16", "kind": "SWAPPED_OFF", "legalBasis": "Quyết định mẫu"}]}""".formatted(year);
        Contracts.assertValid("reporting/calendar.changed", decided);
        Events.publish("calendar.changed", year, decided);
        Events.await("it is told", () -> events(database, "task.changed", task).size() == 2);
        standing(task, null)
                .body(
                        "deadline.nominalDueOn", equalTo("2033-03-16"),
                        "deadline.dueAt", equalTo("2033-03-17T17:00:00Z"),
                        "deadline.calendarVersion", equalTo(3));
        standing(firm, null).body("deadline.dueAt", equalTo("2033-03-16T17:00:00Z"));
        assertEquals(1, events(database, "task.changed", firm).size());
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedWhereItStands() {
        String plan = draft("123/KH-LOP");
        String[][] wrong = {
            {"\"lead\": \"H35.TANPHONG\", \"leadClass\": \"SCHOOLS-LOP\"", "/leadClass", "TASK_LEAD_TWICE"},
            {"\"leadClass\": \"NONE-SUCH\"", "/leadClass", "ORGANIZATION_CLASS_UNKNOWN"},
            {"\"monitor\": \"H35.NOBODY\"", "/monitor", "ORGANIZATION_UNKNOWN"},
            {"\"deadline\": {\"period\": \"2025-13\"}", "/deadline/period", null},
            {"\"deadline\": {\"recurrence\": {\"day\": 3}}", "/deadline/recurrence/every", null},
            {"\"deadline\": {\"form\": \"MONTH\"}", "/deadline/form", "TASK_DEADLINE_INCOMPLETE"}
        };
        for (String[] one : wrong) {
            added(plan, "tasks", "{\"name\": \"Sai\", " + one[0] + "}")
                    .statusCode(400)
                    .body(
                            "errors[0].pointer",
                            equalTo(one[1]),
                            "errors[0].code",
                            one[2] == null ? notNullValue() : equalTo(one[2]));
        }
        assertEquals(0, count(database, "task where plan_id = '" + plan + "'"));
    }

    private static io.restassured.response.ValidatableResponse standing(String task, String asOf) {
        var request = as(EDITOR);
        return (asOf == null ? request : request.queryParam("asOf", asOf))
                .get("/api/v1/tasks/" + task)
                .then()
                .statusCode(200);
    }

    private List<String> windows(String heading) {
        return texts(
                database,
                "select occurrence_from from task where part_of = cast(? as uuid) order by occurrence_from",
                heading);
    }

    private String progress(String task) {
        return texts(database, "select progress from task where id = cast(? as uuid)", task)
                .getFirst();
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private static void report(String task, String progress, String day) {
        String data = """
                {"id": "%1$s", "version": 3, "obligationId": "%1$s", "reporterId": "%1$s", "recipientId": "%1$s",
                 "reportVersion": 1, "windowTo": "%2$s", "submittedAt": "%2$sT03:00:00Z", "late": false,
                 "acceptedAt": "%2$sT09:00:00Z", "values": [],
                 "tasks": [{"itemId": "%1$s", "taskId": "%3$s", "progress": "%4$s", "percent": 100}]}
                """.formatted(UUID.randomUUID(), day, task, progress);
        Contracts.assertValid("reporting/report.accepted", data);
        Events.publish("report.accepted", UUID.randomUUID(), data);
    }

    private static void body(String code, String level, String parent) {
        as(ADMIN)
                .body("""
                        {"code": "%s", "name": "%s (mẫu)", "level": "%s", "line": "STATE", "parent": "%s", "validFrom": "2025-07-01"}
                        """.formatted(code, code, level, parent))
                .post("/api/v1/organizations")
                .then()
                .statusCode(is(oneOf(201, 409)));
    }
}
