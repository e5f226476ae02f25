package vn.tiendo.reporting.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PlanEventsTest {
    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void theExamplesOfTheContractsAreUnderstood() {
        String plan = Contracts.example("plan/plan.issued");
        UUID duty = UUID.fromString(JsonPath.from(plan).getString("reportingDuties[0].id"));
        Events.publish("plan.issued", JsonPath.from(plan).getString("id"), plan);
        Events.await(
                "the regime",
                () -> !spine.rows("select 1 from regime where duty_id = ?", duty)
                        .isEmpty());

        String task = Contracts.example("plan/task.changed");
        UUID id = UUID.fromString(JsonPath.from(task).getString("id"));
        Events.publish("task.changed", id, task);
        Events.await(
                "the task",
                () -> spine.rows("select version from task_copy where id = ?", id)
                        .equals(List.of(JsonPath.from(task).getString("version"))));
    }

    @Test
    void theHighestVersionOfATaskWinsInWhateverOrderItsNewsArrives() {
        UUID plan = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        UUID last = UUID.randomUUID();
        Events.publish("task.changed", task, task(task, plan, 5, "COMPLETED"));
        Events.publish("task.changed", task, task(task, plan, 4, "IN_PROGRESS"));
        Events.publish("task.changed", task, task(last, plan, 0, "NOT_STARTED"));
        Events.await(
                "the last event",
                () -> !spine.rows("select 1 from task_copy where id = ?", last).isEmpty());
        assertEquals(List.of("COMPLETED"), spine.rows("select progress from task_copy where id = ?", task));
    }

    @Test
    void aHeadingIsAskedOfNobody() {
        UUID task = UUID.randomUUID();
        String led = task(task, UUID.randomUUID(), 1, "NOT_STARTED")
                .replace("{\"id\"", "{\"leadId\":\"" + task + "\",\"id\"");
        heard("task.changed", task, led);
        assertEquals(List.of(task.toString()), spine.rows("select lead_id from task_copy where id = ?", task));
        String heading = led.replace("\"version\":1", "\"version\":2,\"heading\":true");
        heard("task.changed", task, heading);
        assertEquals(List.of(), spine.rows("select lead_id from task_copy where lead_id is not null and id = ?", task));
    }

    @Test
    void aReportAsksForThePeriodsThatHaveBegunAndAreNotDoneWith() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String obligation = spine.obligationOf(plan);
        String unit = DemoOrganizations.id(Spine.UNIT).toString();
        String[][] periods = {
            {"2020-01-01", "2020-03-31", "COMPLETED"},
            {"2020-04-01", "2020-06-30", "IN_PROGRESS"},
            {"2099-01-01", "2099-03-31", "NOT_STARTED"}
        };
        for (String[] period : periods) {
            UUID duty = UUID.randomUUID();
            heard(
                    "task.changed",
                    duty,
                    task(duty, plan.id(), 1, period[2])
                            .replace(
                                    "{\"id\"",
                                    "{\"leadId\":\"%s\",\"partOf\":\"%s\",\"occurrenceFrom\":\"%s\",\"occurrenceTo\":\"%s\",\"id\""
                                            .formatted(unit, plan.task(), period[0], period[1])));
        }
        String report = as("reporter", Spine.UNIT)
                .body(Map.of("obligation", obligation))
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(
                List.of("Việc (01/04/2020 – 30/06/2020)"),
                spine.rows(
                        "select name from report_item where report_id = ? and name like 'Việc (%'",
                        UUID.fromString(report)));
    }

    @Test
    void anEventThatCannotBeReadIsBuriedAndTheNextOneIsTaken() {
        UUID task = UUID.randomUUID();
        Events.publish("task.changed", task, "{\"id\":\"nobody\"}");
        Events.publish("task.changed", task, task(task, UUID.randomUUID(), 1, "NOT_STARTED"));
        Events.awaitOne(
                "task.changed.reporting-service.dlq", record -> record.key().equals(task.toString()));
        Events.await(
                "the next event",
                () -> !spine.rows("select 1 from task_copy where id = ?", task).isEmpty());
    }

    @Test
    void anAmendedDutyIsConfirmedAgainAndOneThatIsTakenOutEnds() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String obligation = spine.obligationOf(plan);
        String same = Spine.says(plan, 4, Spine.duty(plan.duty(), "\"MONTH\"", 15));
        heard("plan.amended", plan.id(), same);
        assertEquals("CONFIRMED", regime(plan));
        heard("plan.amended", plan.id(), Spine.says(plan, 5, Spine.duty(plan.duty(), "\"MONTH\"", 10)));
        assertEquals("PROPOSED", regime(plan));
        post("plan-editor", Spine.WARD, "/api/v1/regimes/" + spine.regimeOf(plan) + "/confirm", 2, "{}")
                .then()
                .statusCode(200);
        heard("plan.amended", plan.id(), Spine.says(plan, 6, ""));
        assertEquals("ENDED", regime(plan));
        heard("plan.amended", plan.id(), same);
        assertEquals("ENDED", regime(plan));
        assertEquals(List.of("OPEN"), statuses(obligation));
        assertTrue(
                spine.events("regime.changed", spine.regimeOf(plan)).getLast().contains("ENDED"));
    }

    @Test
    void aPlanThatHasEndedOpensNothingMoreAndWhatItOpenedStaysOwed() {
        for (String topic : List.of("plan.closed", "plan.replaced")) {
            Spine.Plan plan = spine.planIssued("\"MONTH\"");
            String obligation = spine.obligationOf(plan);
            heard(topic, plan.id(), ended(topic, plan.id()));
            assertEquals("ENDED", regime(plan));
            assertEquals(List.of("OPEN"), statuses(obligation));
            as("reporter", Spine.UNIT)
                    .body(Map.of("obligation", obligation))
                    .post("/api/v1/reports")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void theEndOfAPlanMayBeHeardBeforeItsBeginning() {
        Spine.Plan plan = spine.planIssued("\"YEAR\"");
        UUID unheard = UUID.randomUUID();
        Spine.Plan other = new Spine.Plan(unheard, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        heard("plan.closed", unheard, ended("plan.closed", unheard));
        heard("plan.issued", unheard, Spine.says(other, 3, Spine.duty(other.duty(), "\"MONTH\"", 15)));
        assertEquals(List.of(), spine.rows("select id from regime where plan_id = ?", unheard));
        assertEquals("PROPOSED", regime(plan));
    }

    private void heard(String topic, UUID plan, String data) {
        Contracts.assertValid("plan/" + topic, data);
        UUID event = Events.publish(topic, plan, data);
        Events.await(
                topic + " is taken in",
                () -> !spine.rows("select 1 from inbox where event_id = ?", event)
                        .isEmpty());
    }

    private String regime(Spine.Plan plan) {
        return spine.rows("select status from regime where duty_id = ?", plan.duty())
                .getFirst();
    }

    private List<String> statuses(String obligation) {
        return spine.rows("select status from obligation where id = ?", UUID.fromString(obligation));
    }

    private static String ended(String topic, UUID plan) {
        return Contracts.example("plan/" + topic).replace("01900000-0000-7000-8000-000000000100", plan.toString());
    }

    private static String task(UUID id, UUID plan, long version, String progress) {
        String data = """
                {"id":"%s","version":%d,"planId":"%s","keeperId":"%s","name":"Việc","coordinatorIds":[],"progress":"%s"}
                """.formatted(id, version, plan, UUID.randomUUID(), progress);
        Contracts.assertValid("plan/task.changed", data);
        return data;
    }
}
