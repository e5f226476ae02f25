package vn.tiendo.reporting.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
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

    private static String task(UUID id, UUID plan, long version, String progress) {
        String data = """
                {"id":"%s","version":%d,"planId":"%s","keeperId":"%s","name":"Việc","coordinatorIds":[],"progress":"%s"}
                """.formatted(id, version, plan, UUID.randomUUID(), progress);
        Contracts.assertValid("plan/task.changed", data);
        return data;
    }
}
