package vn.tiendo.plan.publication;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.texts;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PublicationResourceTest {
    private static final String TOPIC = "plan.publication-changed";
    private static final String HOLD = """
            {"held": true, "reason": "chờ ý kiến thẩm định"}""";
    private static final String LIFT = """
            {"held": false}""";

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static String path(String plan) {
        return "/api/v1/plans/" + plan + "/publication";
    }

    private static ValidatableResponse set(String plan, String body) {
        return as(ISSUER)
                .header("If-Match", "\"" + version(plan) + "\"")
                .body(body)
                .post(path(plan))
                .then();
    }

    @Test
    void anIssuedPlanIsPublicAndAHoldTakesItBack() {
        String plan = draft("60/KH-MAU");
        as(EDITOR).get(path(plan)).then().body("published", equalTo(false), "held", equalTo(false));
        issue(plan).statusCode(200);
        as(EDITOR).get(path(plan)).then().body("published", equalTo(true), "changedAt", notNullValue());
        set(plan, HOLD).statusCode(200).body("published", equalTo(false), "held", equalTo(true));
        set(plan, LIFT).statusCode(200).body("published", equalTo(true), "reason", nullValue());

        List<String> told = events(database, TOPIC, plan);
        told.forEach(event -> Contracts.assertValid("plan/plan.publication-changed", event));
        assertEquals(
                List.of(true, false, true),
                told.stream()
                        .map(event -> JsonPath.from(event).getBoolean("published"))
                        .toList());
        assertEquals(version(plan), JsonPath.from(told.getLast()).getLong("version"));
        Events.awaitOne(TOPIC, record -> plan.equals(record.key()));
    }

    @Test
    void aPlanThatWasHeldAsADraftIsNeverSaidToBePublic() {
        String plan = draft("61/KH-MAU");
        set(plan, HOLD).statusCode(200).body("status", equalTo("DRAFT"));
        assertEquals(List.of(), events(database, TOPIC, plan));
        issue(plan).statusCode(200);
        List<String> told = events(database, TOPIC, plan);
        assertEquals(1, told.size());
        assertEquals(false, JsonPath.from(told.getFirst()).getBoolean("published"));
    }

    @Test
    void settingItAgainChangesNothingAndTellsNobody() {
        String plan = draft("62/KH-MAU");
        issue(plan).statusCode(200);
        long issued = version(plan);
        set(plan, LIFT).statusCode(200);
        assertEquals(issued, version(plan));
        set(plan, HOLD).statusCode(200);
        long held = version(plan);
        set(plan, HOLD).statusCode(200);
        assertEquals(held, version(plan));
        assertEquals(2, events(database, TOPIC, plan).size());
        assertEquals(
                1,
                texts(
                                database,
                                "select id from audit_entry where action = 'plan.publication' and subject = cast(? as uuid)",
                                plan)
                        .size());
    }

    @Test
    void onlyTheIssuerOfTheKeeperSetsItAndOnTheVersionThatWasRead() {
        String plan = draft("63/KH-MAU");
        Service.add(plan, "tasks", """
                {"name": "Nhiệm vụ", "lead": "H35.KHCN"}""");
        issue(plan).statusCode(200);
        String match = "\"" + version(plan) + "\"";
        as(EDITOR).header("If-Match", match).body(HOLD).post(path(plan)).then().statusCode(403);
        for (String organization : List.of(Service.PROVINCE, Service.DEPARTMENT)) {
            as(Tokens.bearer("plan-issuer", organization))
                    .header("If-Match", match)
                    .body(HOLD)
                    .post(path(plan))
                    .then()
                    .statusCode(403);
        }
        String stranger = Tokens.bearer("plan-issuer", Service.OTHER_WARD);
        as(stranger)
                .header("If-Match", match)
                .body(HOLD)
                .post(path(plan))
                .then()
                .statusCode(404);
        as(stranger).get(path(plan)).then().statusCode(404);
        as(ISSUER).body(HOLD).post(path(plan)).then().statusCode(428);
        as(ISSUER)
                .header("If-Match", "\"0\"")
                .body(HOLD)
                .post(path(plan))
                .then()
                .statusCode(412);
        for (String body : List.of("{\"held\": true}", "{\"held\": true, \"reason\": \" \"}")) {
            set(plan, body)
                    .statusCode(400)
                    .body("code", equalTo("PUBLICATION_REASON_MISSING"), "errors.pointer", hasItem("/reason"));
        }
        assertEquals(1, events(database, TOPIC, plan).size());
    }

    @Test
    void theReasonIsForTheKeepersOwnPeople() {
        String plan = draft("64/KH-MAU");
        Service.add(plan, "tasks", """
                {"name": "Nhiệm vụ", "lead": "H35.KHCN"}""");
        issue(plan).statusCode(200);
        set(plan, HOLD).body("reason", equalTo("chờ ý kiến thẩm định"));
        as(Tokens.bearer("reviewer", Service.DEPARTMENT))
                .get("/api/v1/plans/" + plan)
                .then()
                .statusCode(200)
                .body("publication.held", equalTo(true), "publication.reason", nullValue());
        as(Tokens.bearer("auditor", Service.PROVINCE))
                .get("/api/v1/plans/" + plan)
                .then()
                .body("publication.reason", notNullValue());
        assertEquals(
                0,
                events(database, TOPIC, plan).stream()
                        .filter(event -> event.contains("thẩm định"))
                        .count());
    }
}
