package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.texts;
import static vn.tiendo.plan.reorganization.Bodies.BASIS;
import static vn.tiendo.plan.reorganization.Bodies.LONG_AGO;
import static vn.tiendo.plan.reorganization.Bodies.PATH;
import static vn.tiendo.plan.reorganization.Bodies.applied;
import static vn.tiendo.plan.reorganization.Bodies.code;
import static vn.tiendo.plan.reorganization.Bodies.commune;
import static vn.tiendo.plan.reorganization.Bodies.does;
import static vn.tiendo.plan.reorganization.Bodies.draft;
import static vn.tiendo.plan.reorganization.Bodies.found;
import static vn.tiendo.plan.reorganization.Bodies.ids;
import static vn.tiendo.plan.reorganization.Bodies.preview;
import static vn.tiendo.plan.reorganization.Bodies.task;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

/** A district that ends: its work passes by function, and what hangs on it goes along. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DissolvedDistrictTest {
    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void theWorkOfADistrictPassesTaskByTaskToItsSixSuccessors() {
        String district = code();
        String districtId = found(district, "DISTRICT", "H35", LONG_AGO);
        List<String> communes = IntStream.range(0, 6).mapToObj(n -> commune()).toList();
        String plan = Service.draft(UUID.randomUUID().toString());
        List<String> tasks = IntStream.range(0, 12)
                .mapToObj(n -> add(plan, "tasks", task("Việc " + n, district, "H35.KHCN")))
                .toList();
        add(plan, "tasks", task("Việc của sở", "H35.KHCN", district));
        issue(plan).statusCode(200);
        tasks.forEach(task -> funded(task, "1000000"));
        List<Map<String, Object>> mapping = new ArrayList<>();
        for (int n = 1; n < 12; n++) {
            mapping.add(Map.of("kind", "TASK", "id", tasks.get(n), "to", communes.get(n % 6)));
        }
        String id = draft(Map.of(
                "type",
                "DISSOLVE",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().toString(),
                "sources",
                List.of(district),
                "successors",
                communes,
                "mapping",
                mapping));

        preview(id)
                .body("unmapped", equalTo(2), "agrees", equalTo(true), "items", hasSize(13))
                .body("items.findAll { it.basis == 'UNMAPPED' }.role", containsInAnyOrder("LEAD", "COORDINATOR"))
                .body("before.counts.TASK", equalTo(12), "after.counts.TASK", equalTo(12))
                .body("before.funding", equalTo(12000000), "after.funding", equalTo(12000000));
        does(id, "apply").statusCode(409).body("code", equalTo("REORGANIZATION_UNMAPPED"));
        String coordinated = preview(id).extract().path("items.find { it.role == 'COORDINATOR' }.id");
        mapping.add(Map.of("kind", "TASK", "id", tasks.getFirst(), "role", "LEAD", "to", communes.getFirst()));
        mapping.add(Map.of("kind", "TASK", "id", coordinated, "from", district, "to", communes.get(3)));
        patching(ADMIN, 0)
                .body(Map.of("mapping", mapping))
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        preview(id)
                .body("unmapped", equalTo(0))
                .body(
                        "organizations.findAll { it.organization.code != '" + district + "' }.after.counts.TASK",
                        everyItem(equalTo(2)))
                .body(
                        "organizations.findAll { it.organization.code != '" + district + "' }.after.funding",
                        everyItem(equalTo(2000000)));
        applied(id);

        for (int n = 0; n < 12; n++) {
            as(ADMIN).get("/api/v1/tasks/" + tasks.get(n)).then().body("lead.code", equalTo(communes.get(n % 6)));
            String announced = events(database, "task.changed", tasks.get(n)).getLast();
            Contracts.assertValid("plan/task.changed", announced);
        }
        as(ADMIN).get("/api/v1/tasks/" + coordinated).then().body("coordinators.code", contains(communes.get(3)));
        as(ADMIN)
                .get("/api/v1/organizations/" + district)
                .then()
                .body("successors.code", containsInAnyOrder(communes.toArray()))
                .body("validTo", equalTo(today().minusDays(1).toString()));
        as(ADMIN)
                .get("/api/v1/organizations/" + communes.getFirst())
                .then()
                .body("predecessors.code", contains(district));
        String event = events(database, "organization.reorganized", id).getLast();
        Contracts.assertValid("plan/organization.reorganized", event);
        assertEquals(List.of("13"), texts(database, "select jsonb_array_length(cast(? as jsonb) -> 'moves')", event));
        assertEquals(
                List.of("{" + String.join(",", ids(database, communes)) + "}"),
                texts(database, "select successor_ids from organization_copy where id = cast(? as uuid)", districtId));
        theFormerReadOnAndTheSuccessorsFromNowOn(plan, district, communes);
    }

    private static void funded(String task, String allocated) {
        as(Service.EDITOR)
                .header("If-Match", "\"0\"")
                .body("{\"asOf\": \"2026-01-31\", \"sources\": [{\"source\": \"ODA\", \"allocated\": %s}]}"
                        .formatted(allocated))
                .put("/api/v1/tasks/" + task + "/funding")
                .then()
                .statusCode(200);
    }

    private void theFormerReadOnAndTheSuccessorsFromNowOn(String plan, String former, List<String> successors) {
        Stream.concat(Stream.of(former), successors.stream())
                .forEach(body -> as(Tokens.bearer("reporter", body))
                        .get("/api/v1/plans/" + plan)
                        .then()
                        .statusCode(200));
        as(Tokens.bearer("reporter", Service.OTHER_WARD))
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(404);
        String elsewhere = Service.draft(UUID.randomUUID().toString());
        add(elsewhere, "tasks", task("Việc khác", "H35.KHCN", "H35.KHCN"));
        issue(elsewhere).statusCode(200);
        successors.forEach(body -> as(Tokens.bearer("reporter", body))
                .get("/api/v1/plans/" + elsewhere)
                .then()
                .statusCode(404));
    }

    @Test
    void regimesAndOpenObligationsGoWithTheirDuty() {
        String old = commune();
        List<String> successors = List.of(commune(), commune());
        String plan = Service.draft(UUID.randomUUID().toString());
        String duty = add(plan, "reporting-duties", """
                {"reporter": "%s", "recipient": "H35.TANPHONG", "frequencies": ["MONTH"]}""".formatted(old));
        issue(plan).statusCode(200);
        UUID regime = UUID.randomUUID();
        UUID obligation = UUID.randomUUID();
        Events.publish("obligation.opened", obligation, owed(obligation, regime, plan, old));
        Events.publish("regime.changed", regime, regime(regime, duty, plan, old));
        Events.await(
                "the copies",
                () -> texts(database, "select 1 from regime_copy where id = ?", regime)
                                        .size()
                                == 1
                        && texts(database, "select 1 from obligation_copy where id = ?", obligation)
                                        .size()
                                == 1);
        String id = draft(Map.of(
                "type",
                "SPLIT",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().toString(),
                "sources",
                List.of(old),
                "successors",
                successors,
                "mapping",
                List.of(Map.of("kind", "DUTY", "id", duty, "to", successors.getLast()))));

        preview(id)
                .body("unmapped", equalTo(0), "items.kind", containsInAnyOrder("DUTY", "REGIME", "OBLIGATION"))
                .body("items.find { it.kind == 'OBLIGATION' }.basis", equalTo("FOLLOWS"))
                .body("items.to.code", everyItem(equalTo(successors.getLast())));
        applied(id);
        String event = events(database, "organization.reorganized", id).getLast();
        assertTrue(event.contains(obligation.toString()) && event.contains("\"planVersion\":"), event);
    }

    private String owed(UUID id, UUID regime, String plan, String reporter) {
        return """
                {"id": "%s", "version": 0, "kind": "PERIODIC", "title": "Báo cáo tháng", "regimeId": "%s", "planId": "%s",
                 "dueAt": "2027-01-01T00:00:00Z", "reporterId": "%s", "recipientId": "%s", "status": "OPEN"}""".formatted(
                        id,
                        regime,
                        plan,
                        ids(database, List.of(reporter)).getFirst(),
                        ids(database, List.of("H35.TANPHONG")).getFirst());
    }

    private String regime(UUID id, String duty, String plan, String reporter) {
        return """
                {"id": "%s", "version": 1, "planId": "%s", "dutyId": "%s", "reporterId": "%s", "recipientId": "%s",
                 "frequencies": ["MONTH"], "status": "CONFIRMED"}""".formatted(
                        id,
                        plan,
                        duty,
                        ids(database, List.of(reporter)).getFirst(),
                        ids(database, List.of("H35.TANPHONG")).getFirst());
    }
}
