package vn.tiendo.plan.reorganization;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.reorganization.Bodies.applied;
import static vn.tiendo.plan.reorganization.Bodies.commune;
import static vn.tiendo.plan.reorganization.Bodies.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class MergedBodiesTest {
    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void plansOfTheSameNumberStayWhatTheyAreUnderTheSameSuccessor() {
        List<String> merged = List.of(commune(), commune());
        List<String> plans = merged.stream().map(MergedBodiesTest::issued).toList();
        String successor = commune();
        merge(merged, successor, plans);
        plans.forEach(plan -> as(ADMIN)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("keeper.code", equalTo(successor), "document.number", equalTo("12/KH-UBND")));
        String third = draft(successor);
        issue(Tokens.bearer("plan-issuer", successor), third).then().statusCode(200);
    }

    @Test
    void aClosedBodyIsGivenNoWorkAndItsPeopleReadButWriteNothing() {
        String closed = commune();
        String plan = issued(closed);
        String successor = commune();
        merge(List.of(closed, commune()), successor, List.of(plan));

        editor(successor)
                .body(Map.of("name", "Việc mới", "lead", closed))
                .post("/api/v1/plans/" + draft(successor) + "/tasks")
                .then()
                .statusCode(400)
                .body("code", equalTo("ORGANIZATION_CLOSED"), "errors.pointer", hasItem("/lead"));
        Events.await("its people write no more", () -> drafted(closed).statusCode() == 403);
        drafted(closed).then().body("code", equalTo("CALLER_ORGANIZATION_CLOSED"));
        editor(closed).get("/api/v1/plans/" + plan).then().statusCode(200);
    }

    private static void merge(List<String> sources, String successor, List<String> plans) {
        Stream<Map<String, Object>> mapping =
                plans.stream().map(plan -> Map.of("kind", "PLAN", "id", plan, "to", successor));
        applied(Bodies.draft(Map.of(
                "type",
                "MERGE",
                "legalBasis",
                "Nghị quyết mẫu 02/NQ",
                "effectiveOn",
                today().toString(),
                "sources",
                sources,
                "successors",
                List.of(successor),
                "mapping",
                mapping.toList())));
    }

    /** The id of an issued plan of that body, of which only the number, the type and the day are known. */
    private static String issued(String keeper) {
        String plan = draft(keeper);
        issue(Tokens.bearer("plan-issuer", keeper), plan).then().statusCode(200);
        return plan;
    }

    private static Response issue(String bearer, String plan) {
        return as(bearer).header("If-Match", "\"0\"").post("/api/v1/plans/" + plan + "/issue");
    }

    private static String draft(String keeper) {
        return drafted(keeper).then().statusCode(201).extract().path("id");
    }

    private static Response drafted(String keeper) {
        Map<String, Object> document = Map.of(
                "type",
                "KẾ HOẠCH",
                "number",
                "12/KH-UBND",
                "issuedOn",
                "2026-02-01",
                "subject",
                "Kế hoạch mẫu",
                "line",
                "STATE");
        return editor(keeper).body(Map.of("document", document)).post("/api/v1/plans");
    }

    private static RequestSpecification editor(String organization) {
        return as(Tokens.bearer(Set.of("plan-editor"), organization));
    }
}
