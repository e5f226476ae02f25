package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.reorganization.Bodies.applied;
import static vn.tiendo.plan.reorganization.Bodies.code;
import static vn.tiendo.plan.reorganization.Bodies.commune;
import static vn.tiendo.plan.reorganization.Bodies.draft;
import static vn.tiendo.plan.reorganization.Bodies.found;
import static vn.tiendo.plan.reorganization.Bodies.preview;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class MembersPassTest {
    @Inject
    DataSource database;

    @Test
    void theMembersOfAClassHandTheirTargetsOnAndOneBodyReportsOnce() {
        Service.found();
        List<String> members = Stream.of(member(), member(), member()).sorted().toList();
        String successor = commune();
        as(ADMIN)
                .body(Map.of("code", "POSTS", "name", "Điểm mẫu", "below", "H35", "kind", "POST"))
                .post("/api/v1/organization-classes")
                .then()
                .statusCode(201);
        String plan = Service.draft(UUID.randomUUID().toString());
        String target = add(plan, "targets", """
                {"name": "Mỗi điểm một máy", "comparator": ">=", "value": 1, "unit": "máy", "reporterClass": "POSTS",
                 "indicator": {"code": "MAY"}}""");
        issue(plan).statusCode(200);
        String path = "/api/v1/plans/" + plan + "/targets/" + target;
        as(EDITOR).get(path).then().body("reporters.code", equalTo(members));

        String id = draft(Map.of(
                "type",
                "MERGE",
                "legalBasis",
                "Nghị quyết mẫu",
                "effectiveOn",
                today().toString(),
                "sources",
                members.subList(0, 2),
                "successors",
                List.of(successor)));
        preview(id)
                .body(
                        "items.findAll { it.kind == 'TARGET' }.from.code",
                        containsInAnyOrder(members.subList(0, 2).toArray()))
                .body("agrees", equalTo(true), "unmapped", equalTo(0))
                .body("before.counts.TARGET", equalTo(1), "after.counts.TARGET", equalTo(1))
                .body(
                        "organizations.find { it.organization.code == '%s' }.after.counts.TARGET".formatted(successor),
                        equalTo(1));
        applied(id);

        as(EDITOR).get(path).then().body("reporters.code", contains(successor, members.get(2)));
        JsonPath event =
                JsonPath.from(events(database, "organization.reorganized", id).getLast());
        assertEquals(
                2, event.getList("moves.findAll { it.id == '" + target + "' }").size());
    }

    private static String member() {
        String code = code();
        found(Map.of(
                "code",
                code,
                "name",
                "Điểm " + code,
                "level",
                "COMMUNE",
                "line",
                "STATE",
                "kind",
                "POST",
                "parent",
                "H35",
                "validFrom",
                "2025-07-01"));
        return code;
    }
}
