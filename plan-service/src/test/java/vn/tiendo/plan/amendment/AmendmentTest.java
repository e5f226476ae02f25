package vn.tiendo.plan.amendment;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.ISSUER;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.events;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
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
class AmendmentTest {
    private static final String AMENDMENTS = "/api/v1/amendments";
    private static final String UNIT = Tokens.bearer("plan-editor", Service.DIVISION);

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    /** An issued plan that addresses the division, and what it consists of. */
    private record Issued(String id, String target, String task, String duty) {
        static Issued of(String number) {
            String plan = draft(number);
            String target = add(plan, "targets", """
                    {"name": "Số hóa", "comparator": ">=", "value": 80, "unit": "%", "reporter": "H35.TANPHONG.VHXH",
                     "indicator": {"code": "HSTT"}}""");
            String task = add(plan, "tasks", """
                    {"name": "Lập danh mục", "lead": "H35.TANPHONG.VHXH", "deadline": {"nominalDueOn": "2026-10-19"}}""");
            String duty = add(plan, "reporting-duties", """
                    {"reporter": "H35.TANPHONG.VHXH", "recipient": "H35.TANPHONG", "frequencies": ["MONTH"],
                     "dueRule": {"day": 15, "inclusive": false}}""");
            issue(plan).statusCode(200);
            return new Issued(plan, target, task, duty);
        }
    }

    private static String item(String part, String id, String kind, String fields) {
        return "{\"part\": \"%s\", \"id\": %s, \"kind\": \"%s\", \"fields\": %s}"
                .formatted(part, id == null ? "null" : "\"" + id + "\"", kind, fields);
    }

    private static String proposed(String bearer, String plan, String... items) {
        return propose(bearer, plan, items).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse propose(String bearer, String plan, String... items) {
        return as(bearer)
                .body("{\"plan\": \"%s\", \"reason\": \"nguồn lực thay đổi\", \"items\": [%s]}"
                        .formatted(plan, String.join(",", items)))
                .post(AMENDMENTS)
                .then();
    }

    private static JsonPath read(String bearer, String amendment) {
        return as(bearer)
                .get(AMENDMENTS + "/" + amendment)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse move(String bearer, String amendment, String how, String body) {
        return as(bearer)
                .header("If-Match", "\"" + read(bearer, amendment).getLong("version") + "\"")
                .body(body)
                .post(AMENDMENTS + "/" + amendment + "/" + how)
                .then();
    }

    private static String submitted(String bearer, String plan, String... items) {
        String amendment = proposed(bearer, plan, items);
        move(bearer, amendment, "submit", "{}").statusCode(200).body("status", equalTo("SUBMITTED"));
        return amendment;
    }

    /** Accepts every item but those of these parts. */
    private static ValidatableResponse decide(String amendment, String... rejectedParts) {
        List<String> rejected = List.of(rejectedParts);
        String items = read(ISSUER, amendment).<java.util.Map<String, Object>>getList("items").stream()
                .map(item -> rejected.contains(item.get("part"))
                        ? "{\"item\": \"%s\", \"decision\": \"REJECTED\", \"reason\": \"chưa đủ căn cứ\"}"
                                .formatted(item.get("id"))
                        : "{\"item\": \"%s\", \"decision\": \"ACCEPTED\"}".formatted(item.get("id")))
                .collect(Collectors.joining(","));
        return move(ISSUER, amendment, "decide", "{\"items\": [" + items + "]}");
    }

    @Test
    void whatIsAcceptedMakesTheNextRevisionAtOnce() {
        Issued plan = Issued.of("500/KH-MAU");
        String amendment = submitted(
                UNIT,
                plan.id(),
                item("TARGET", plan.target(), "CHANGED", "{\"value\": 70, \"comparator\": \">\"}"),
                item(
                        "TASK",
                        plan.task(),
                        "CHANGED",
                        "{\"lead\": \"H35.TANPHONG\", \"deadline\": {\"nominalDueOn\": \"2026-12-31\"}}"),
                item("TASK", null, "ADDED", "{\"name\": \"Việc mới\", \"lead\": \"H35.TANPHONG.VHXH\"}"),
                item("REPORTING_DUTY", plan.duty(), "REMOVED", "{}"),
                item("DOCUMENT", null, "CHANGED", "{\"subject\": \"Kế hoạch mẫu, sửa đổi\"}"));
        decide(amendment, "DOCUMENT")
                .statusCode(200)
                .body("status", equalTo("DECIDED"), "outcome", equalTo("PARTLY"), "revision", equalTo(2))
                .body("items.find { it.part == 'DOCUMENT' }.decisionReason", equalTo("chưa đủ căn cứ"));

        as(EDITOR)
                .get("/api/v1/plans/" + plan.id())
                .then()
                .body("revision", equalTo(2), "document.subject", equalTo("Kế hoạch mẫu"))
                .body("targets[0].value", equalTo(70), "targets[0].evalComparator", equalTo(">"))
                .body("targets[0].id", equalTo(plan.target()))
                .body("tasks.name", equalTo(List.of("Lập danh mục", "Việc mới")))
                .body(
                        "tasks[0].lead.code",
                        equalTo(Service.WARD),
                        "tasks[0].deadline.dueAt",
                        equalTo("2026-12-31T17:00:00Z"))
                .body("reportingDuties", empty());
        as(EDITOR)
                .get("/api/v1/plans/" + plan.id() + "/revisions/2/diff")
                .then()
                .body("changes.find { it.name == 'Số hóa' }.fields.find { it.field == 'value' }.from", equalTo(80))
                .body("changes.kind", equalTo(List.of("CHANGED", "CHANGED", "ADDED", "REMOVED")));
        as(EDITOR)
                .get("/api/v1/plans/" + plan.id() + "/revisions/1")
                .then()
                .body("targets[0].value", equalTo(80), "reportingDuties", hasSize(1));

        String amended = events(database, "plan.amended", plan.id()).getFirst();
        Contracts.assertValid("plan/plan.amended", amended);
        JsonPath event = JsonPath.from(amended);
        assertEquals(List.of(amendment), event.getList("amendmentIds"));
        assertEquals(2, event.getInt("revision"));
        assertEquals(List.of(), event.getList("reportingDuties"));
        assertEquals(2, events(database, "task.changed", plan.task()).size());
        String submitted = events(database, "amendment.submitted", amendment).getFirst();
        String decided = events(database, "amendment.decided", amendment).getFirst();
        Contracts.assertValid("plan/amendment.submitted", submitted);
        Contracts.assertValid("plan/amendment.decided", decided);
        String dueAt = JsonPath.from(submitted).getString("dueAt");
        assertTrue(dueAt.endsWith("T17:00:00Z"), dueAt);
        assertEquals(dueAt, JsonPath.from(decided).getString("dueAt"));
        decide(amendment).statusCode(409).body("code", equalTo("AMENDMENT_STATE"));
    }

    @Test
    void whatSomebodyElseChangedInBetweenIsAConflictAndNothingIsDecided() {
        Issued plan = Issued.of("510/KH-MAU");
        String first = submitted(UNIT, plan.id(), item("TARGET", plan.target(), "CHANGED", "{\"value\": 70}"));
        String second = submitted(EDITOR, plan.id(), item("TARGET", plan.target(), "CHANGED", "{\"value\": 75}"));
        String other = submitted(EDITOR, plan.id(), item("TARGET", plan.target(), "CHANGED", "{\"unit\": \"‰\"}"));
        decide(first).statusCode(200).body("outcome", equalTo("ACCEPTED"), "revision", equalTo(2));
        decide(second).statusCode(409).body("code", equalTo("AMENDMENT_CONFLICT"));
        assertEquals("SUBMITTED", read(EDITOR, second).getString("status"));
        decide(other).statusCode(200).body("revision", equalTo(3));
        decide(second, "TARGET").statusCode(200).body("outcome", equalTo("REJECTED"), "revision", equalTo(null));
        as(EDITOR)
                .get("/api/v1/plans/" + plan.id())
                .then()
                .body("revision", equalTo(3), "targets[0].value", equalTo(70), "targets[0].unit", equalTo("‰"));
    }

    @Test
    void theKeeperGathersWhatUnitsProposeAndTheIssuerDecidesItAtOnce() {
        Issued plan = Issued.of("520/KH-MAU");
        String unit = submitted(UNIT, plan.id(), item("TARGET", plan.target(), "CHANGED", "{\"value\": 70}"));
        String dossier = proposed(EDITOR, plan.id());
        move(EDITOR, dossier, "submit", "{}").statusCode(409).body("code", equalTo("AMENDMENT_EMPTY"));
        String gather = "{\"amendments\": [\"" + unit + "\"]}";
        move(EDITOR, dossier, "gather", gather).statusCode(200).body("items.amendment", equalTo(List.of(unit)));
        move(EDITOR, dossier, "gather", gather).statusCode(409).body("code", equalTo("AMENDMENT_NOT_GATHERABLE"));
        decide(unit).statusCode(409).body("code", equalTo("AMENDMENT_STATE"));
        move(EDITOR, dossier, "submit", "{}").statusCode(200);
        decide(dossier).statusCode(200).body("outcome", equalTo("ACCEPTED"), "revision", equalTo(2));
        assertEquals("DECIDED", read(UNIT, unit).getString("status"));
        assertEquals("ACCEPTED", read(UNIT, unit).getString("outcome"));
        assertEquals(1, events(database, "amendment.decided", unit).size());
    }

    @Test
    void aDraftIsChangedOrRemovedByItsProposerUntilItIsSubmitted() {
        Issued plan = Issued.of("550/KH-MAU");
        String change = item("TARGET", plan.target(), "CHANGED", "{\"value\": 70}");
        String amendment = proposed(UNIT, plan.id(), change);
        patch(UNIT, amendment, 0, "{\"reason\": \"nghĩ lại\"}")
                .statusCode(200)
                .body("reason", equalTo("nghĩ lại"), "items", hasSize(1));
        long version = read(UNIT, amendment).getLong("version");
        patch(UNIT, amendment, 0, "{\"reason\": \"chậm một bước\"}").statusCode(412);
        String other = item("TASK", plan.task(), "CHANGED", "{\"name\": \"Lập hai danh mục\"}");
        patch(UNIT, amendment, version, "{\"items\": [" + other + "]}")
                .statusCode(200)
                .body("items.part", equalTo(List.of("TASK")), "reason", equalTo("nghĩ lại"))
                .body("version", greaterThan((int) version));
        version = read(UNIT, amendment).getLong("version");
        String nothing = item("TARGET", plan.target(), "CHANGED", "{\"value\": 80}");
        patch(UNIT, amendment, version, "{\"items\": [" + nothing + "]}")
                .statusCode(400)
                .body("code", equalTo("AMENDMENT_NOTHING_CHANGED"));
        patch(UNIT, amendment, version, "{\"reason\": \" \"}").statusCode(400);
        patch(EDITOR, amendment, version, "{\"reason\": \"\"}")
                .statusCode(403); // read by the body above, written by its proposer
        assertEquals(List.of("TASK"), read(UNIT, amendment).getList("items.part"));

        as(UNIT).delete(AMENDMENTS + "/" + amendment).then().statusCode(428);
        String second = submitted(UNIT, plan.id(), change);
        remove(UNIT, second).statusCode(409).body("code", equalTo("AMENDMENT_STATE"));
        patch(UNIT, second, 1, "{\"reason\": \"muộn\"}").statusCode(409).body("code", equalTo("AMENDMENT_STATE"));
        remove(UNIT, amendment).statusCode(204);
        as(UNIT).get(AMENDMENTS + "/" + amendment).then().statusCode(404);

        String dossier = proposed(EDITOR, plan.id());
        move(EDITOR, dossier, "gather", "{\"amendments\": [\"" + second + "\"]}")
                .statusCode(200);
        remove(EDITOR, dossier).statusCode(204);
        assertEquals("SUBMITTED", read(UNIT, second).getString("status"));
        decide(second).statusCode(200).body("outcome", equalTo("ACCEPTED"));
    }

    private static ValidatableResponse patch(String bearer, String amendment, long version, String body) {
        return patching(bearer, version)
                .body(body)
                .patch(AMENDMENTS + "/" + amendment)
                .then();
    }

    private static ValidatableResponse remove(String bearer, String amendment) {
        return as(bearer)
                .header("If-Match", "\"" + read(bearer, amendment).getLong("version") + "\"")
                .delete(AMENDMENTS + "/" + amendment)
                .then();
    }

    @Test
    void aProposalIsHeldAgainstThePlanAndTheRulesOfDrafting() {
        Issued plan = Issued.of("530/KH-MAU");
        propose(UNIT, plan.id(), item("TARGET", plan.target(), "CHANGED", "{\"value\": 80.0}"))
                .statusCode(400)
                .body("code", equalTo("AMENDMENT_NOTHING_CHANGED"));
        propose(UNIT, plan.id(), item("TARGET", plan.task(), "CHANGED", "{\"value\": 70}"))
                .statusCode(400)
                .body("code", equalTo("AMENDMENT_ITEM_UNKNOWN"));
        propose(UNIT, plan.id(), item("TARGET", plan.target(), "CHANGED", "{\"value\": null}"))
                .statusCode(400)
                .body("code", equalTo("TARGET_VALUE_MISSING"));
        propose(UNIT, plan.id(), item("TARGET", plan.target(), "CHANGED", "{\"reporter\": \"H35.NOBODY\"}"))
                .statusCode(400)
                .body("code", equalTo("ORGANIZATION_UNKNOWN"));
        propose(UNIT, plan.id(), item("TASK", plan.task(), "CHANGED", "{\"nothing\": 1}"))
                .statusCode(400)
                .body("code", equalTo("REVISION_CONTENT_INVALID"));
        propose(UNIT, plan.id(), item("DOCUMENT", null, "CHANGED", "{\"number\": \"1/KH\"}"))
                .statusCode(400)
                .body("code", equalTo("AMENDMENT_FIELD_FIXED"));
        propose(UNIT, plan.id(), item("DOCUMENT", null, "REMOVED", "{}"))
                .statusCode(400)
                .body("code", equalTo("AMENDMENT_DOCUMENT_STAYS"));
        propose(EDITOR, draft("531/KH-MAU")).statusCode(409).body("code", equalTo("PLAN_NOT_ISSUED"));
    }

    @Test
    void whoIsAddressedProposesTheKeeperDecidesAndNobodyElseSeesIt() {
        Issued plan = Issued.of("540/KH-MAU");
        String change = item("TARGET", plan.target(), "CHANGED", "{\"value\": 70}");
        propose(Tokens.bearer("plan-editor", Service.PROVINCE), plan.id(), change)
                .statusCode(403);
        propose(Tokens.bearer("plan-editor", Service.OTHER_WARD), plan.id(), change)
                .statusCode(404);
        String amendment = proposed(UNIT, plan.id(), change);
        String path = AMENDMENTS + "/" + amendment;
        String stranger = Tokens.bearer(java.util.Set.of("plan-editor", "plan-issuer"), Service.OTHER_WARD);
        as(stranger).get(path).then().statusCode(404);
        as(stranger).post(path + "/submit").then().statusCode(404);
        as(EDITOR).post(path + "/submit").then().statusCode(403);
        as(UNIT).post(path + "/submit").then().statusCode(428);
        as(Tokens.bearer("reviewer", Service.DIVISION))
                .post(path + "/submit")
                .then()
                .statusCode(403);
        move(UNIT, amendment, "submit", "{}").statusCode(200);
        String body = "{\"items\": [{\"item\": \"" + amendment + "\", \"decision\": \"ACCEPTED\"}]}";
        as(Tokens.bearer("plan-issuer", Service.DIVISION))
                .body(body)
                .post(path + "/decide")
                .then()
                .statusCode(403);
        as(EDITOR).body(body).post(path + "/decide").then().statusCode(403);
        move(ISSUER, amendment, "decide", body).statusCode(409).body("code", equalTo("AMENDMENT_UNDECIDED"));
        as(UNIT).get(AMENDMENTS + "?plan=" + plan.id()).then().body("items.id", equalTo(List.of(amendment)));
        as(ISSUER).get(AMENDMENTS + "?status=SUBMITTED").then().body("items.id", hasItem(amendment));
        as(stranger).get(AMENDMENTS + "?plan=" + plan.id()).then().body("items", empty());
    }
}
