package vn.tiendo.plan.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.added;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.count;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.eventCount;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.texts;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PlanResourceTest {
    private static final String PLANS = "/api/v1/plans";
    private static final String INLINE = """
            {"name": "Tỷ lệ số hóa", "comparator": "=", "value": 80, "unit": "%", "dueOn": "2026-12-31",
             "reporter": "H35.TANPHONG.VHXH",
             "indicator": {"name": "Tỷ lệ số hóa", "unit": "%", "numerator": "đã số hóa", "denominator": "tất cả",
                           "direction": "UP", "aggregation": "RATIO_OF_SUMS", "overTime": "CUMULATIVE"}}
            """;

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void aDraftIsWrittenByHandAndReadWhole() {
        String plan = draft("10/KH-MAU");
        String target = add(plan, "targets", INLINE);
        String task = add(plan, "tasks", """
                {"name": "Lập danh mục", "theme": "Dữ liệu", "lead": "H35.TANPHONG.VHXH", "coordinators": ["H35.KHCN"],
                 "deadline": {"asWritten": "trước ngày 20/10/2026", "nominalDueOn": "2026-10-19"}}
                """);
        add(plan, "reporting-duties", """
                {"reporter": "H35.TANPHONG.VHXH", "recipient": "H35.TANPHONG", "frequencies": ["MONTH"],
                 "dueRule": {"day": 15, "inclusive": false}}
                """);
        as(EDITOR)
                .get(PLANS + "/" + plan)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("DRAFT"), "keeper.code", equalTo("H35.TANPHONG"), "revision", equalTo(0))
                .body("document.number", equalTo("10/KH-MAU"), "document.line", equalTo("STATE"))
                .body("targets[0].evalComparator", equalTo(">="), "targets[0].tracked", equalTo(true))
                .body("targets[0].indicator.code", notNullValue(), "targets[0].reporter.code", endsWith("VHXH"))
                .body("tasks[0].deadline.dueAt", equalTo("2026-10-19T17:00:00Z"), "tasks[0].unclear", hasSize(2))
                .body("tasks[0].coordinators.code", equalTo(List.of("H35.KHCN")))
                .body("reportingDuties[0].dueRule.day", equalTo(15));
        as(EDITOR).get("/api/v1/tasks/" + task).then().statusCode(200).body("planId", equalTo(plan));
        as(EDITOR).get(PLANS + "/" + plan + "/targets/" + target).then().statusCode(200);
        assertEquals(
                List.of("plan.draft", "target.add", "task.add", "duty.add"),
                texts(database, "select action from audit_entry where subject = cast(? as uuid) order by id", plan));
        assertEquals(List.of(), texts(database, "select topic from outbox where key in (?, ?)", plan, task));
    }

    @Test
    void theDocumentIsCorrectedByMergePatch() {
        String plan = draft("11/KH-MAU");
        patching(EDITOR, 0)
                .body("""
                        {"document": {"number": null, "place": "Lai Châu", "implements": [{"citation": "07-TB/MAU"}]}}""")
                .patch(PLANS + "/" + plan)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("document.number", equalTo(null), "document.place", equalTo("Lai Châu"))
                .body("document.subject", equalTo("Kế hoạch mẫu"))
                .body("document.implements.citation", equalTo(List.of("07-TB/MAU")));
    }

    @Test
    void targetsTasksAndDutiesAreCorrectedOneByOneAndMoveTheirPlan() {
        String plan = draft("12/KH-MAU");
        String path = PLANS + "/" + plan;
        String target = add(plan, "targets", """
                {"name": "Chỉ tiêu", "comparator": "=", "value": 10, "unit": "%"}""");
        String task = add(plan, "tasks", """
                {"name": "Nhiệm vụ"}""");
        String duty = add(plan, "reporting-duties", """
                {"reporterAsWritten": "các đơn vị", "frequencies": ["PERIODIC_UNSPECIFIED"]}""");
        long before = version(plan);

        patching(EDITOR, 0)
                .body("""
                        {"comparator": "<", "value": 5.5, "reporter": "H35.TANPHONG.VHXH", "indicator": {"code": "HSTT"}}""")
                .patch(path + "/targets/" + target)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("evalComparator", equalTo("<"), "value", equalTo(5.5f), "unit", equalTo("%"))
                .body("indicator.code", equalTo("HSTT"), "tracked", equalTo(true));
        patching(EDITOR, 0)
                .body("""
                        {"lead": "H35.TANPHONG", "head": "Trưởng phòng", "deliverable": "Danh mục", "progress": "CONTINUOUS"}""")
                .patch("/api/v1/tasks/" + task)
                .then()
                .statusCode(200)
                .body("unclear", hasSize(0), "lead.code", equalTo("H35.TANPHONG"));
        patching(EDITOR, 0)
                .body("""
                        {"reporter": "H35.TANPHONG.VHXH", "recipient": "H35.TANPHONG", "frequencies": ["MONTH", "QUARTER"]}""")
                .patch(path + "/reporting-duties/" + duty)
                .then()
                .statusCode(200)
                .body("reporterAsWritten", equalTo("các đơn vị"), "frequencies", equalTo(List.of("MONTH", "QUARTER")));

        assertTrue(version(plan) > before);
        patching(EDITOR, 0).body("""
                {"value": 6}""").patch(path + "/targets/" + target).then().statusCode(412);
        given().header("Authorization", EDITOR)
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(path + "/targets/" + target)
                .then()
                .statusCode(428);
    }

    @Test
    void whatIsOutOfSightDoesNotExistAndWhatIsKeptByOthersIsNotWritten() {
        String plan = draft("13/KH-MAU");
        String target = add(plan, "targets", INLINE);
        String path = PLANS + "/" + plan;
        String foreign = Tokens.bearer("plan-editor", Service.OTHER_WARD);
        String above = Tokens.bearer("plan-editor", Service.PROVINCE);
        String below = Tokens.bearer("plan-editor", Service.DIVISION);

        for (String outside : List.of(foreign, below)) {
            as(outside).get(path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
            as(outside).get(path + "/targets").then().statusCode(404);
            as(outside).get(path + "/targets/" + target).then().statusCode(404);
            as(outside).get(PLANS).then().statusCode(200).body("items.id", not(hasItem(plan)));
            as(outside).get("/api/v1/tasks").then().statusCode(200).body("items.planId", not(hasItem(plan)));
            patching(outside, 0).body("{}").patch(path).then().statusCode(404);
            as(outside).body(INLINE).post(path + "/targets").then().statusCode(404);
        }
        as(above).get(path).then().statusCode(200);
        patching(above, version(plan)).body("{}").patch(path).then().statusCode(403);
        as(above).body(INLINE).post(path + "/targets").then().statusCode(403);
        as(Tokens.bearer("auditor", Service.OTHER_WARD)).get(path).then().statusCode(200);
        patching(Tokens.bearer("admin", Service.WARD), 0)
                .body("{}")
                .patch(path)
                .then()
                .statusCode(403);
        as(Tokens.bearer("reporter", Service.WARD))
                .body(INLINE)
                .post(path + "/targets")
                .then()
                .statusCode(403);
        as(Tokens.bearer("plan-editor", "H35.KHONGCO")).get(path).then().statusCode(404);
    }

    @Test
    void aTargetIsReachedOnlyThroughItsOwnPlan() {
        String target = add(draft("14/KH-MAU"), "targets", INLINE);
        String other = draft("15/KH-MAU");
        as(EDITOR).get(PLANS + "/" + other + "/targets/" + target).then().statusCode(404);
        patching(EDITOR, 0)
                .body("{}")
                .patch(PLANS + "/" + other + "/targets/" + target)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plans | {\"document\": {\"subject\": \"x\", \"colour\": 1}} | 400 | VALIDATION_FAILED | /document/colour",
                "plans | {\"document\": {\"subject\": 7}} | 400 | VALIDATION_FAILED | /document/subject",
                "plans | {\"document\": {\"line\": \"CHURCH\"}} | 400 | VALIDATION_FAILED | /document/line",
                "plans | {\"document\": {\"issuedOn\": \"2026-02-30\"}} | 400 | VALIDATION_FAILED | /document/issuedOn",
                "plans | {} | 400 | VALIDATION_FAILED | /document",
                "plans | {\"document\": | 400 | MALFORMED_REQUEST |",
                "plans | [] | 400 | MALFORMED_REQUEST |",
                "targets | {\"name\": \"x\", \"comparator\": \"~\", \"value\": 1} | 400 | VALIDATION_FAILED | /comparator",
                "targets | {\"name\": \"x\", \"comparator\": \"=\", \"value\": \"1\"} | 400 | VALIDATION_FAILED | /value",
                "targets | {\"name\": \"x\", \"comparator\": \"=\"} | 400 | TARGET_VALUE_MISSING | /value",
                "targets | {\"name\": \"x\", \"comparator\": \"=\", \"value\": 1e400} | 400 | VALIDATION_FAILED | /value",
                "targets | {\"name\": \"\", \"comparator\": \"=\", \"value\": 1} | 400 | VALIDATION_FAILED | /name",
                "targets | {\"name\": \"x\", \"comparator\": \"=\", \"value\": 1, \"reporter\": \"H99\"} | 400 | ORGANIZATION_UNKNOWN | /reporter",
                "targets | {\"name\": \"x\", \"comparator\": \"=\", \"value\": 1, \"indicator\": {\"name\": \"i\"}} | 400 | TARGET_INDICATOR_INCOMPLETE | /indicator/unit",
                "tasks | {\"name\": \"x\", \"lead\": \"H99\"} | 400 | ORGANIZATION_UNKNOWN | /lead",
                "tasks | {\"name\": \"x\", \"coordinators\": [\"H35\", \"H99\"]} | 400 | ORGANIZATION_UNKNOWN | /coordinators/1",
                "tasks | {\"name\": \"x\", \"progress\": \"COMPLETED\"} | 400 | TASK_PROGRESS_NOT_DRAFTABLE | /progress",
                "reporting-duties | {\"frequencies\": []} | 400 | VALIDATION_FAILED | /frequencies",
                "reporting-duties | {\"frequencies\": [\"DAILY\"]} | 400 | VALIDATION_FAILED | /frequencies/0",
                "reporting-duties | {\"frequencies\": [\"MONTH\"], \"dueRule\": {\"day\": 32, \"inclusive\": true}} | 400 | VALIDATION_FAILED | /dueRule/day",
            })
    void badInputIsRefusedWhereItIsBadAndNothingIsStored(
            String what, String body, int status, String code, String pointer) {
        String path = what.equals("plans") ? PLANS : PLANS + "/" + draft("16/KH-MAU") + "/" + what;
        List<Long> before = stored();
        ValidatableResponse refused = as(EDITOR).body(body).post(path).then();
        refused.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code), "traceId", notNullValue());
        if (pointer != null) {
            refused.body("errors.pointer", hasItem(pointer));
        }
        assertEquals(before, stored());
    }

    private List<Long> stored() {
        List<Long> counts = new ArrayList<>();
        for (String table : List.of("plan", "target", "task", "reporting_duty", "audit_entry")) {
            counts.add(count(database, table));
        }
        counts.add(eventCount(database));
        return counts;
    }

    @Test
    void aRepeatedPostHasOneEffectAndTheKeyServesNoOtherRequest() {
        String plan = draft("17/KH-MAU");
        String path = PLANS + "/" + plan + "/targets";
        String key = UUID.randomUUID().toString();
        String first = as(EDITOR)
                .header("Idempotency-Key", key)
                .body(INLINE)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(EDITOR)
                .header("Idempotency-Key", key)
                .body(INLINE)
                .post(path)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
        as(EDITOR)
                .header("Idempotency-Key", key)
                .body(INLINE.replace("80", "81"))
                .post(path)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        as(EDITOR).get(path).then().body("items", hasSize(1));
    }

    @Test
    void plansAreListedNewestFirstAndPagedWhileOthersAreAdded() {
        String first = draft("18/KH-MAU");
        String second = draft("19/KH-MAU");
        String next = as(EDITOR)
                .queryParam("limit", 1)
                .get(PLANS)
                .then()
                .header("Link", notNullValue())
                .body("items.id", equalTo(List.of(second)))
                .extract()
                .path("next");
        assertNotEquals(second, draft("20/KH-MAU"));
        as(EDITOR)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(PLANS)
                .then()
                .body("items.id", equalTo(List.of(first)));
        as(EDITOR).queryParam("status", "ISSUED").get(PLANS).then().body("items.id", not(hasItem(first)));
        as(EDITOR).queryParam("status", "LOST").get(PLANS).then().statusCode(400);
        as(EDITOR).queryParam("cursor", "MzphYmM").get(PLANS).then().statusCode(400);
    }

    @Test
    void manyTargetsCanBeAddedAtOnceByManyClients() {
        String plan = draft("21/KH-MAU");
        List<Integer> statuses = java.util.stream.IntStream.range(0, 12)
                .parallel()
                .mapToObj(nth -> added(plan, "targets", INLINE).extract().statusCode())
                .toList();
        assertEquals(List.of(201), statuses.stream().distinct().toList());
        as(EDITOR).get(PLANS + "/" + plan).then().body("targets", hasSize(12), "targets[11].position", equalTo(12));
    }
}
