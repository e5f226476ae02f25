package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.texts;
import static vn.tiendo.plan.reorganization.Bodies.LONG_AGO;
import static vn.tiendo.plan.reorganization.Bodies.PATH;
import static vn.tiendo.plan.reorganization.Bodies.applied;
import static vn.tiendo.plan.reorganization.Bodies.commune;
import static vn.tiendo.plan.reorganization.Bodies.does;
import static vn.tiendo.plan.reorganization.Bodies.found;
import static vn.tiendo.plan.reorganization.Bodies.merger;
import static vn.tiendo.plan.reorganization.Bodies.preview;
import static vn.tiendo.plan.reorganization.Bodies.task;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

/** A reorganisation counts from its day on, and can be taken back before. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class EffectiveDayTest {
    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void whatIsAppliedForADayToComeIsTakenBackAsIfItHadNeverBeen() {
        String old = commune();
        String successor = commune();
        String plan = Service.draft(UUID.randomUUID().toString());
        String task = add(plan, "tasks", task("Việc", old, successor));
        add(plan, "targets", """
                {"name": "Chỉ tiêu", "comparator": ">=", "value": 80, "unit": "%%", "reporter": "%s"}""".formatted(old));
        issue(plan).statusCode(200);
        List<String> before = state(plan);
        String id = merger(today().plusDays(30), List.of(old), successor);

        applied(id);
        as(ADMIN).get(PATH + "/" + id).then().body("inEffectAt", nullValue(), "moved", equalTo(0));
        assertEquals(before, state(plan));
        does(id, "apply").statusCode(409).body("code", equalTo("REORGANIZATION_ALREADY_APPLIED"));
        does(id, "undo").statusCode(200).body("status", equalTo("UNDONE"));
        assertEquals(before, state(plan));
        List<String> told = events(database, "organization.reorganized", id);
        assertEquals(
                List.of("APPLIED false", "UNDONE false"),
                told.stream()
                        .peek(event -> Contracts.assertValid("plan/organization.reorganized", event))
                        .map(event -> texts(
                                        database,
                                        "select (cast(? as jsonb) ->> 'state') || ' ' || (cast(? as jsonb) ->> 'inEffect')",
                                        event,
                                        event)
                                .getFirst())
                        .toList());
        as(ADMIN).get("/api/v1/tasks/" + task).then().body("lead.code", equalTo(old));
        does(id, "undo").statusCode(409).body("code", equalTo("REORGANIZATION_NOT_APPLIED"));
        applied(id);
    }

    @Test
    void aReorganisationHappensByItselfOnItsDay() throws SQLException {
        String old = commune();
        String successor = commune();
        String unit = old + ".P";
        found(unit, "UNIT", old, LONG_AGO);
        String plan = Service.draft(UUID.randomUUID().toString());
        String task = add(plan, "tasks", task("Việc", old, "H35.KHCN"));
        issue(plan).statusCode(200);
        String id = merger(today().plusDays(1), List.of(old), successor);
        applied(id);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update reorganization set effective_on = date '" + today() + "' where id = '" + id + "'");
        }

        Events.await(
                "it has happened",
                () -> as(ADMIN).get(PATH + "/" + id).jsonPath().get("inEffectAt") != null);
        as(ADMIN).get("/api/v1/tasks/" + task).then().body("lead.code", equalTo(successor));
        as(ADMIN).get("/api/v1/organizations/" + unit).then().body("parent.code", equalTo(successor));
        does(id, "undo").statusCode(409).body("code", equalTo("REORGANIZATION_IN_EFFECT"));
        patching(ADMIN, version(id))
                .body(Map.of("mapping", List.of()))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(409);
        preview(id).body("items", hasSize(0));
    }

    private static long version(String id) {
        return as(ADMIN).get(PATH + "/" + id).jsonPath().getLong("version");
    }

    /** Everything that a reorganisation could touch. */
    private List<String> state(String plan) {
        UUID id = UUID.fromString(plan);
        return Stream.of("plan where id", "task where plan_id", "target where plan_id", "plan_addressee where plan_id")
                .flatMap(table -> texts(
                        database,
                        "select cast(to_jsonb(x) as text) from (select * from " + table + " = ?) x order by 1",
                        id)
                        .stream())
                .toList();
    }
}
