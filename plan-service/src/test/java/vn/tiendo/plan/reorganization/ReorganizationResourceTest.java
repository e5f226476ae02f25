package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.reorganization.Bodies.BASIS;
import static vn.tiendo.plan.reorganization.Bodies.PATH;
import static vn.tiendo.plan.reorganization.Bodies.code;
import static vn.tiendo.plan.reorganization.Bodies.commune;
import static vn.tiendo.plan.reorganization.Bodies.draft;
import static vn.tiendo.plan.reorganization.Bodies.prepared;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReorganizationResourceTest {
    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void onlyAnAdministratorReorganisesAndEverybodyReads() {
        String id = draft(Map.of(
                "type",
                "RENAME",
                "legalBasis",
                BASIS,
                "effectiveOn",
                today().plusDays(9).toString(),
                "sources",
                List.of(commune()),
                "name",
                "Tên mới"));
        String reader = Tokens.bearer("reporter", "H35.DOANKET");
        as(reader).get(PATH).then().statusCode(200).body("items.id", hasItem(id));
        as(reader).get(PATH + "/" + id).then().statusCode(200).body("effectiveOn", notNullValue());
        as(reader).get(PATH + "/" + id + "/preview").then().statusCode(403);
        as(reader).post(PATH + "/" + id + "/apply").then().statusCode(403);
        as(ADMIN).post(PATH + "/" + id + "/apply").then().statusCode(428);
        as(ADMIN).get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aReorganisationThatMakesNoSenseIsRefused() {
        String one = commune();
        String two = commune();
        refused(Map.of("type", "MERGE", "sources", List.of(one)), 400, "REORGANIZATION_SHAPE_INVALID");
        refused(
                Map.of("type", "MERGE", "sources", List.of(one), "successors", List.of(one)),
                400,
                "REORGANIZATION_SHAPE_INVALID");
        refused(
                Map.of("type", "SPLIT", "sources", List.of(one), "successors", List.of(two)),
                400,
                "REORGANIZATION_SHAPE_INVALID");
        refused(Map.of("type", "RENAME", "sources", List.of(one)), 400, "REORGANIZATION_SHAPE_INVALID");
        refused(Map.of("type", "MOVE", "sources", List.of(one)), 400, "REORGANIZATION_SHAPE_INVALID");
        refused(Map.of("type", "RENAME", "sources", List.of(one), "code", two), 409, "ORGANIZATION_CODE_TAKEN");
        refused(
                Map.of("type", "MERGE", "sources", List.of("H98"), "successors", List.of(two)),
                400,
                "ORGANIZATION_UNKNOWN");
        refused(
                Map.of(
                        "type",
                        "MERGE",
                        "sources",
                        List.of(one),
                        "successors",
                        List.of(two),
                        "mapping",
                        List.of(Map.of("kind", "TASK", "id", UUID.randomUUID(), "to", "H35"))),
                400,
                "REORGANIZATION_SUCCESSOR_UNKNOWN");
        refused(
                Map.of(
                        "type",
                        "MERGE",
                        "sources",
                        List.of(one),
                        "successors",
                        List.of(two),
                        "effectiveOn",
                        "2020-01-01"),
                409,
                "REORGANIZATION_BODY_NOT_VALID");
    }

    private static void refused(Map<String, Object> body, int status, String code) {
        Map<String, Object> whole =
                new java.util.HashMap<>(Map.of("legalBasis", BASIS, "effectiveOn", today().toString()));
        whole.putAll(body);
        prepared(whole).statusCode(status).body("code", equalTo(code));
    }
}
