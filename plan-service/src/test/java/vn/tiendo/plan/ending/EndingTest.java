package vn.tiendo.plan.ending;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
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
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class EndingTest {
    private static final String PLANS = "/api/v1/plans/";
    private static final String TASK = """
            {"name": "Lập danh mục", "lead": "H35.TANPHONG.VHXH", "deadline": {"nominalDueOn": "2025-01-01"}}""";

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static ValidatableResponse end(String plan, String how, String body) {
        return as(ISSUER)
                .header("If-Match", "\"" + version(plan) + "\"")
                .body(body)
                .post(PLANS + plan + "/" + how)
                .then();
    }

    private static void implementing(String plan, String citation) {
        patching(EDITOR, version(plan))
                .body("{\"document\": {\"implements\": [{\"citation\": \"" + citation + "\"}]}}")
                .patch(PLANS + plan)
                .then()
                .statusCode(200);
    }

    @Test
    void aClosedPlanAsksForNothingNewAndStaysReadable() {
        String plan = draft("400/KH-MAU");
        String task = add(plan, "tasks", TASK);
        end(plan, "close", "{\"reason\": \"hết giai đoạn\"}").statusCode(409).body("code", equalTo("PLAN_NOT_ISSUED"));
        issue(plan).statusCode(200);
        as(EDITOR).get("/api/v1/tasks/" + task).then().body("timeliness", equalTo("OVERDUE"), "inForce", equalTo(true));
        end(plan, "close", "{\"reason\": \"hết giai đoạn\"}").statusCode(200).body("status", equalTo("CLOSED"));
        as(EDITOR).get(PLANS + plan).then().statusCode(200).body("status", equalTo("CLOSED"));
        as(EDITOR).get("/api/v1/tasks/" + task).then().body("timeliness", equalTo(null), "inForce", equalTo(false));
        as(EDITOR).get("/api/v1/tasks?timeliness=OVERDUE&plan=" + plan).then().body("items", empty());
        String closed = events(database, "plan.closed", plan).getFirst();
        Contracts.assertValid("plan/plan.closed", closed);
        assertEquals(version(plan), JsonPath.from(closed).getLong("version"));
        String told = events(database, "task.changed", task).getLast();
        Contracts.assertValid("plan/task.changed", told);
        assertEquals(false, JsonPath.from(told).getBoolean("inForce"));
        end(plan, "close", "{\"reason\": \"lần nữa\"}").statusCode(409);
        assertEquals(1, events(database, "plan.closed", plan).size());
    }

    @Test
    void aReplacedPlanHandsOverItsTasksAndFlagsWhatStandsOnIt() {
        String old = draft("410/KH-MAU");
        String carried = add(old, "tasks", TASK);
        String dropped = add(old, "tasks", TASK);
        issue(old).statusCode(200);
        String below = draft("411/KH-MAU");
        implementing(below, "Kế hoạch số 410/KH-MAU");
        issue(below).statusCode(200);
        String further = draft("412/KH-MAU");
        implementing(further, "Kế hoạch số 411/KH-MAU");
        String heir = draft("413/KH-MAU");
        String to = add(heir, "tasks", TASK);
        issue(heir).statusCode(200);

        String carry = "{\"task\": \"" + carried + "\", \"to\": \"" + to + "\"}";
        String drop = "{\"task\": \"" + dropped + "\", \"reason\": \"không còn phù hợp\"}";
        end(old, "replace", "{\"by\": \"" + heir + "\", \"tasks\": [" + carry + "]}")
                .statusCode(409)
                .body("code", equalTo("REPLACEMENT_MAPPING_INVALID"))
                .body("errors.code", contains("REPLACEMENT_TASK_UNMAPPED"));
        end(old, "replace", "{\"by\": \"" + heir + "\", \"tasks\": [" + carry + "," + drop + "]}")
                .statusCode(200)
                .body("status", equalTo("REPLACED"), "replacedBy", equalTo(heir))
                .body("sums.tasks", equalTo(2), "sums.carried", equalTo(1), "sums.dropped", equalTo(1))
                .body("downstream", equalTo(List.of(below, further)));

        as(EDITOR)
                .get("/api/v1/tasks/" + carried)
                .then()
                .body("succession.carriedTo", equalTo(to), "progress", equalTo("NOT_STARTED"));
        as(EDITOR)
                .get("/api/v1/tasks/" + dropped)
                .then()
                .body("succession.reason", equalTo("không còn phù hợp"), "progress", equalTo("CANCELLED"));
        as(EDITOR)
                .get("/api/v1/plans?flag=BASE_REPLACED&count=true")
                .then()
                .body("items.id", hasItems(below, further))
                .body("items.id", not(hasItem(heir)), "total", equalTo(2));
        as(EDITOR).get(PLANS + further).then().body("flags", equalTo(List.of("BASE_REPLACED")));
        as(EDITOR).get(PLANS + heir).then().body("flags", empty());
        String replaced = events(database, "plan.replaced", old).getFirst();
        Contracts.assertValid("plan/plan.replaced", replaced);
        assertEquals(List.of(below), JsonPath.from(replaced).getList("downstream"));
        assertEquals(2, JsonPath.from(replaced).getList("tasks").size());
        assertEquals(
                List.of(JsonPath.from(replaced).getString("keeperId")), // the ward keeps both
                JsonPath.from(replaced).getList("downstreamKeepers.id"));
        assertEquals(List.of(1), JsonPath.from(replaced).getList("downstreamKeepers.plans"));
    }

    @Test
    void onlyAnIssuedPlanInSightThatDoesNotStandBelowReplacesAnother() {
        String base = draft("420/KH-MAU");
        issue(base).statusCode(200);
        String plan = draft("421/KH-MAU");
        implementing(plan, "Kế hoạch số 420/KH-MAU");
        issue(plan).statusCode(200);
        String by = "{\"by\": \"%s\", \"tasks\": []}";
        end(plan, "replace", by.formatted(base)).statusCode(409).body("code", equalTo("REPLACEMENT_CYCLE"));
        end(plan, "replace", by.formatted(plan)).statusCode(409).body("code", equalTo("REPLACEMENT_CYCLE"));
        end(plan, "replace", by.formatted(draft("422/KH-MAU")))
                .statusCode(409)
                .body("code", equalTo("REPLACEMENT_NOT_ISSUED"));
        end(plan, "replace", by.formatted("01900000-0000-7000-8000-00000000ffff"))
                .statusCode(400)
                .body("code", equalTo("REPLACEMENT_UNKNOWN"));
        assertEquals(List.of("ISSUED"), texts(database, "select status from plan where id = cast(? as uuid)", plan));
    }

    @Test
    void endingNeedsTheIssuerOfTheKeeperAndTheVersionThatWasRead() {
        String plan = draft("430/KH-MAU");
        issue(plan).statusCode(200);
        String path = PLANS + plan + "/close";
        String body = "{\"reason\": \"xong\"}";
        as(EDITOR).body(body).post(path).then().statusCode(403);
        as(Tokens.bearer("plan-issuer", Service.PROVINCE))
                .body(body)
                .post(path)
                .then()
                .statusCode(403);
        as(Tokens.bearer("plan-issuer", Service.OTHER_WARD))
                .body(body)
                .post(path)
                .then()
                .statusCode(404);
        as(ISSUER).body(body).post(path).then().statusCode(428);
        as(ISSUER).header("If-Match", "\"99\"").body(body).post(path).then().statusCode(412);
    }
}
