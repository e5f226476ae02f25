package vn.tiendo.plan.issuing;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.version;

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
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class IssuingTest {
    private static final String PLANS = "/api/v1/plans";
    private static final String TASK = """
            {"name": "Lập danh mục", "lead": "H35.TANPHONG.VHXH", "coordinators": ["H35.KHCN"], "head": "Trưởng phòng",
             "deliverable": "Danh mục", "deadline": {"asWritten": "trước ngày 20/10/2026", "nominalDueOn": "2026-10-19"}}
            """;

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void issuingAnnouncesThePlanAndItsTasksAndListsWhatBindsNobody() {
        String plan = draft("30/KH-MAU");
        add(plan, "targets", """
                {"name": "Theo dõi được", "comparator": ">=", "value": 80, "unit": "%", "reporter": "H35.TANPHONG.VHXH",
                 "indicator": {"code": "HSTT"}}""");
        String untracked = add(plan, "targets", """
                {"name": "Chưa ai báo cáo", "comparator": "bool", "kind": "QUALITATIVE"}""");
        String task = add(plan, "tasks", TASK);
        String unclear = add(plan, "tasks", """
                {"name": "Không rõ"}""");
        add(plan, "reporting-duties", """
                {"reporter": "H35.TANPHONG.VHXH", "recipient": "H35.TANPHONG", "frequencies": ["MONTH"],
                 "dueRule": {"day": 15, "inclusive": false}}""");
        String open = add(plan, "reporting-duties", """
                {"reporterAsWritten": "các đơn vị", "recipient": "H35.TANPHONG", "frequencies": ["YEAR"]}""");

        issue(plan)
                .statusCode(200)
                .body("status", equalTo("ISSUED"), "revision", equalTo(1))
                .body("notTracked.id", equalTo(List.of(untracked)))
                .body("notTracked[0].missing", equalTo(List.of("REPORTER", "INDICATOR")))
                .body("unclearTasks.id", equalTo(List.of(unclear)))
                .body("unclearTasks[0].missing", equalTo(List.of("PERSON", "RESPONSIBILITY", "SCHEDULE", "RESULT")))
                .body("openDuties.id", equalTo(List.of(open)));

        List<String> issued = events(database, "plan.issued", plan);
        assertEquals(1, issued.size());
        Contracts.assertValid("plan/plan.issued", issued.getFirst());
        JsonPath event = JsonPath.from(issued.getFirst());
        assertEquals(version(plan), event.getLong("version"));
        assertEquals(List.of(true, false), event.getList("targets.tracked"));
        assertEquals("2026-10-19T17:00:00Z", event.getString("tasks[0].deadline.dueAt"));
        assertEquals(1, event.getList("reportingDuties").size());
        for (String id : List.of(task, unclear)) {
            Contracts.assertValid(
                    "plan/task.changed", events(database, "task.changed", id).getFirst());
        }
        Events.awaitOne("plan.issued", record -> plan.equals(record.key()));
    }

    @Test
    void anIssuedPlanIsReadByThoseItAddressesAndByNobodyElse() {
        String plan = draft("31/KH-MAU");
        String task = add(plan, "tasks", TASK);
        String lead = Tokens.bearer("reporter", Service.DIVISION);
        String coordinator = Tokens.bearer("reviewer", Service.DEPARTMENT);
        String stranger = Tokens.bearer("reporter", Service.OTHER_WARD);
        as(lead).get(PLANS + "/" + plan).then().statusCode(404);
        issue(plan).statusCode(200);
        for (String addressed : List.of(lead, coordinator)) {
            as(addressed).get(PLANS + "/" + plan).then().statusCode(200);
            as(addressed).get(PLANS).then().body("items.id", hasItem(plan));
            as(addressed)
                    .queryParam("lead", Service.DIVISION)
                    .queryParam("plan", plan)
                    .get("/api/v1/tasks")
                    .then()
                    .body("items.id", equalTo(List.of(task)));
            patching(Tokens.bearer("plan-editor", Service.DIVISION), 0)
                    .body("{}")
                    .patch(PLANS + "/" + plan)
                    .then()
                    .statusCode(403);
        }
        as(stranger).get(PLANS + "/" + plan).then().statusCode(404);
        as(stranger).get(PLANS).then().body("items.id", not(hasItem(plan)));
        as(stranger).get("/api/v1/tasks/" + task).then().statusCode(404);
    }

    @Test
    void anIssuedPlanIsNeitherIssuedAgainNorEdited() {
        String plan = draft("32/KH-MAU");
        String task = add(plan, "tasks", TASK);
        issue(plan).statusCode(200);
        long issued = version(plan);
        issue(plan).statusCode(409).body("code", equalTo("PLAN_NOT_DRAFT"));
        patching(EDITOR, issued).body("{}").patch(PLANS + "/" + plan).then().statusCode(409);
        patching(EDITOR, 0).body("{}").patch("/api/v1/tasks/" + task).then().statusCode(409);
        Service.added(plan, "tasks", TASK).statusCode(409);
        assertEquals(issued, version(plan));
        assertEquals(1, events(database, "plan.issued", plan).size());
    }

    @Test
    void issuingNeedsTheRoleTheKeeperAndTheVersionThatWasRead() {
        String plan = draft("33/KH-MAU");
        String path = PLANS + "/" + plan + "/issue";
        as(EDITOR).header("If-Match", "\"0\"").post(path).then().statusCode(403);
        as(Tokens.bearer("plan-issuer", Service.PROVINCE))
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(403);
        as(Tokens.bearer("plan-issuer", Service.OTHER_WARD))
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(404);
        as(ISSUER).post(path).then().statusCode(428);
        add(plan, "tasks", TASK);
        as(ISSUER)
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("VERSION_MISMATCH"));
        assertEquals(List.of(), events(database, "plan.issued", plan));
    }

    @Test
    void aNumberIsIssuedOnceWithinIssuerTypeAndYear() {
        issue(draft("34/KH-MAU")).statusCode(200);
        String again = draft("34/kh-mau");
        issue(again)
                .statusCode(409)
                .body("code", equalTo("PLAN_NUMBER_TAKEN"), "errors.pointer", hasItem("/document/number"));
        patching(EDITOR, version(again))
                .body("""
                        {"document": {"issuedOn": "2027-01-05"}}""")
                .patch(PLANS + "/" + again)
                .then()
                .statusCode(200);
        issue(again).statusCode(200);
    }

    @Test
    void aPlanWithoutTypeSubjectAndLineIsNotIssued() {
        String plan = as(EDITOR)
                .body("""
                        {"document": {"number": "35/KH-MAU"}}""")
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        issue(plan)
                .statusCode(409)
                .body("code", equalTo("PLAN_DOCUMENT_INCOMPLETE"))
                .body("errors.pointer", hasItems("/document/type", "/document/subject", "/document/line"));
        assertEquals("DRAFT", as(EDITOR).get(PLANS + "/" + plan).path("status"));
    }

    @Test
    void aRepeatedIssueGivesTheFirstAnswer() {
        String plan = draft("36/KH-MAU");
        String key = UUID.randomUUID().toString();
        long read = version(plan);
        for (int attempt = 0; attempt < 2; attempt++) {
            as(ISSUER)
                    .header("If-Match", "\"" + read + "\"")
                    .header("Idempotency-Key", key)
                    .post(PLANS + "/" + plan + "/issue")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("ISSUED"), "notTracked", hasSize(0));
        }
        assertEquals(1, events(database, "plan.issued", plan).size());
    }

    @Test
    void fiveHundredTargetsAreIssuedInOneEventWithinItsLimit() {
        String plan = draft("37/KH-MAU");
        Service.texts(database, """
                insert into target (id, plan_id, position, version, name, kind, comparator, eval_comparator, value, unit, firm,
                                    due_basis, coordinators_as_written)
                select gen_random_uuid(), cast(? as uuid), n, 0, 'Chỉ tiêu mẫu số ' || n, 'QUANTITATIVE', '=', '>=', n, '%', true,
                       'NONE', '{}'
                  from generate_series(1, 500) n returning id
                """, plan);
        issue(plan).statusCode(200).body("notTracked", hasSize(500));
        List<String> issued = events(database, "plan.issued", plan);
        assertFalse(issued.isEmpty());
        assertEquals(500, JsonPath.from(issued.getFirst()).getList("targets").size());
    }
}
