package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.reorganization.Bodies.applied;
import static vn.tiendo.plan.reorganization.Bodies.code;
import static vn.tiendo.plan.reorganization.Bodies.draft;
import static vn.tiendo.plan.reorganization.Bodies.found;
import static vn.tiendo.plan.reorganization.Bodies.preview;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

/** Duties and monitoring pass like any other work when bodies merge. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DutiesReorganizedTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void dutiesPassWithTheirHeadingAndThoseOfAClassOneByOne() {
        String above = code();
        found(above, "COMMUNE", "H35", LONG_AGO);
        List<String> schools = List.of(above + ".A", above + ".B", above + ".C");
        schools.forEach(school -> found(school, "UNIT", above, LONG_AGO));
        String ofAll = "OF-" + above.replace('.', '-');
        as(ADMIN)
                .body(Map.of("code", ofAll, "name", "Các trường", "below", above))
                .post("/api/v1/organization-classes")
                .then()
                .statusCode(201);
        String plan = Service.draft(UUID.randomUUID().toString());
        String yearly = add(plan, "tasks", """
                {"name": "Hằng năm", "lead": "%s", "deadline": {"recurrence": {"every": "YEAR"}}}""".formatted(schools.getFirst()));
        String each = add(plan, "tasks", """
                {"name": "Mỗi trường", "leadClass": "%s", "monitor": "%s"}""".formatted(ofAll, schools.get(1)));
        issue(plan).statusCode(200);

        String heir = above + ".D";
        found(heir, "UNIT", above, LONG_AGO);
        String merger = draft(Map.of(
                "type",
                "MERGE",
                "legalBasis",
                "Nghị quyết mẫu",
                "effectiveOn",
                today().toString(),
                "sources",
                schools.subList(0, 2),
                "successors",
                List.of(heir)));
        preview(merger)
                .body("items.findAll { it.role == 'LEAD' && it.basis == 'FOLLOWS' }", hasSize(1))
                .body("items.findAll { it.role == 'MONITOR' }.to.code", everyItem(equalTo(heir)))
                .body("agrees", equalTo(true));
        applied(merger);

        as(EDITOR).get("/api/v1/tasks/" + yearly).then().body("lead.code", equalTo(heir));
        as(EDITOR).get("/api/v1/tasks?partOf=" + yearly).then().body("items.lead.code", contains(heir));
        List<String> led = as(EDITOR)
                .get("/api/v1/tasks?partOf=" + each)
                .then()
                .body("items.monitor.code", everyItem(equalTo(heir)))
                .extract()
                .path("items.lead.code");
        assertEquals(List.of(schools.get(2), heir, heir), led.stream().sorted().toList());
        String duty = as(EDITOR)
                .get("/api/v1/tasks?partOf=" + yearly)
                .then()
                .extract()
                .path("items[0].id");
        JsonPath told = JsonPath.from(events(database, "task.changed", duty).getLast());
        assertEquals(
                as(ADMIN).get("/api/v1/organizations/" + heir).then().extract().path("id"), told.getString("leadId"));
    }
}
