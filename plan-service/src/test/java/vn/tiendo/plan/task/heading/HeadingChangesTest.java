package vn.tiendo.plan.task.heading;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.plan.Service.ADMIN;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.count;
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
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.plan.Service;

/** What amendments, and the end of a plan, make of duties. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class HeadingChangesTest {
    private static final String HEADING = """
            {"name": "Lập kế hoạch", "leadClass": "%s", "deadline": {"nominalDueOn": "2031-03-31"}}""";

    @Inject
    DataSource database;

    /** A class of two, and a wider one of which a third is a member too. */
    @BeforeEach
    void classes() {
        Service.found();
        body("H35.NHOM", "COMMUNE", "H35", null);
        body("H35.NHOM.A", "UNIT", "H35.NHOM", "SCHOOL");
        body("H35.NHOM.B", "UNIT", "H35.NHOM", "SCHOOL");
        body("H35.NHOM.C", "UNIT", "H35.NHOM", null);
        classOf("NHOM-SCHOOLS", ", \"kind\": \"SCHOOL\"");
        classOf("NHOM-ALL", "");
    }

    @Test
    void dutiesFollowWhatAnAmendmentMakesOfTheirHeading() {
        String plan = draft("140/KH-NHOM");
        String heading = add(plan, "tasks", HEADING.formatted("NHOM-ALL"));
        issue(plan).statusCode(200);
        assertEquals(3, open(heading));

        amend(plan, heading, "CHANGED", """
                {"leadClass": "NHOM-SCHOOLS", "name": "Lập và ban hành kế hoạch", "deadline": {"nominalDueOn": "2031-04-30"}}""");
        duties(heading)
                .body(
                        "items.findAll { it.progress != 'CANCELLED' }.lead.code",
                        containsInAnyOrder("H35.NHOM.A", "H35.NHOM.B"))
                .body(
                        "items.findAll { it.progress != 'CANCELLED' }.name",
                        everyItem(equalTo("Lập và ban hành kế hoạch")))
                .body(
                        "items.findAll { it.progress != 'CANCELLED' }.deadline.dueAt",
                        everyItem(equalTo("2031-05-02T17:00:00Z")))
                .body("items.findAll { it.progress == 'CANCELLED' }.lead.code", equalTo(List.of("H35.NHOM.C")));
        String left = texts(
                        database,
                        "select t.id from task t where t.part_of = cast(? as uuid) and t.progress = 'CANCELLED'",
                        heading)
                .getFirst();
        assertEquals(
                "CANCELLED",
                JsonPath.from(events(database, "task.changed", left).getLast()).getString("progress"));

        amend(plan, heading, "CHANGED", "{\"leadClass\": \"NHOM-ALL\"}");
        assertEquals(3, open(heading), "who is in the class again owes it again");

        amend(plan, heading, "CHANGED", "{\"leadClass\": null, \"lead\": \"H35.NHOM.C\"}");
        assertEquals(0, open(heading));
        JsonPath told = JsonPath.from(events(database, "task.changed", heading).getLast());
        assertEquals(false, told.getBoolean("heading"));
        assertEquals("2031-05-02T17:00:00Z", told.getString("dueAt"), "it is due itself again");

        amend(plan, heading, "REMOVED", "{}");
        assertEquals(0, count(database, "task where plan_id = '" + plan + "'"));
    }

    @Test
    void dutiesGoWhereTheirHeadingGoesWhenThePlanIsReplaced() {
        String old = draft("141/KH-NHOM");
        String carried = add(old, "tasks", HEADING.formatted("NHOM-ALL"));
        String dropped = add(old, "tasks", HEADING.formatted("NHOM-ALL"));
        issue(old).statusCode(200);
        String heir = draft("142/KH-NHOM");
        String to = add(heir, "tasks", HEADING.formatted("NHOM-SCHOOLS"));
        issue(heir).statusCode(200);
        as(ISSUER)
                .header("If-Match", "\"" + version(old) + "\"")
                .body("""
                        {"by": "%s", "tasks": [{"task": "%s", "to": "%s"}, {"task": "%s", "reason": "không còn phù hợp"}]}
                        """.formatted(heir, carried, to, dropped))
                .post("/api/v1/plans/" + old + "/replace")
                .then()
                .statusCode(200)
                .body("sums.tasks", equalTo(2), "sums.carried", equalTo(1), "sums.dropped", equalTo(1));
        String follows =
                "select count(*) from task_succession s join task d on d.id = s.task_id left join task n on n.id = s.carried_to"
                        + " where d.part_of = cast(? as uuid) and ";
        assertEquals(List.of("2"), texts(database, follows + "n.member_id = d.member_id", carried));
        assertEquals(List.of("1"), texts(database, follows + "s.carried_to = '" + to + "'", carried));
        assertEquals(0, open(dropped));
        as(EDITOR).get("/api/v1/tasks/" + dropped).then().body("progress", equalTo("CANCELLED"));
        as(EDITOR).get("/api/v1/tasks?timeliness=ON_TRACK&plan=" + old).then().body("items", empty());
    }

    private int open(String heading) {
        return (int) count(database, "task where part_of = '" + heading + "' and progress <> 'CANCELLED'");
    }

    private static ValidatableResponse duties(String heading) {
        return as(EDITOR).get("/api/v1/tasks?partOf=" + heading).then().statusCode(200);
    }

    private static void amend(String plan, String task, String kind, String fields) {
        String amendment = as(EDITOR)
                .body("""
                        {"plan": "%s", "reason": "điều chỉnh", "items": [{"part": "TASK", "id": "%s", "kind": "%s", "fields": %s}]}
                        """.formatted(plan, task, kind, fields))
                .post("/api/v1/amendments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String item = move(amendment, "submit", "{}").extract().path("items[0].id");
        move(amendment, "decide", "{\"items\": [{\"item\": \"%s\", \"decision\": \"ACCEPTED\"}]}".formatted(item));
    }

    private static ValidatableResponse move(String amendment, String how, String body) {
        String path = "/api/v1/amendments/" + amendment;
        long seen = as(ISSUER).get(path).then().extract().jsonPath().getLong("version");
        return as(ISSUER)
                .header("If-Match", "\"" + seen + "\"")
                .body(body)
                .post(path + "/" + how)
                .then()
                .statusCode(200);
    }

    private static void classOf(String code, String more) {
        as(ADMIN)
                .body("{\"code\": \"%s\", \"name\": \"%s\", \"below\": \"H35.NHOM\"%s}".formatted(code, code, more))
                .post("/api/v1/organization-classes")
                .then()
                .statusCode(is(oneOf(201, 409)));
    }

    private static void body(String code, String level, String parent, String kind) {
        as(ADMIN)
                .body("""
                        {"code": "%s", "name": "%s (mẫu)", "level": "%s", "line": "STATE", "parent": "%s", "kind": %s,
                         "validFrom": "2025-07-01"}
                        """.formatted(code, code, level, parent, kind == null ? "null" : "\"" + kind + "\""))
                .post("/api/v1/organizations")
                .then()
                .statusCode(is(oneOf(201, 409)));
    }
}
