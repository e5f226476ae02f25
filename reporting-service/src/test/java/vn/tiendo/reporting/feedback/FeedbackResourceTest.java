package vn.tiendo.reporting.feedback;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** The province's portal hands in what a citizen says about a task that a division of the ward leads. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class FeedbackResourceTest {
    private static final String FEEDBACK = "/api/v1/feedback";
    private static final String PUBLISH = "{\"decision\":\"PUBLISH\"}";
    private static final String ANSWER = "{\"outcome\":\"RESOLVED\",\"text\":\"Đã lắp đường truyền dự phòng\"}";
    private static final Map<String, String> CONTACT = Map.of("email", "lan@nha.vn");

    @Inject
    DataSource database;

    Spine spine;
    Spine.Plan plan;

    @BeforeEach
    void aPublicPlan() {
        spine = new Spine(database);
        plan = spine.planIssued("\"MONTH\"");
        publication(1, true);
    }

    @Test
    void whatACitizenSaysIsModeratedAnsweredAndThenPublic() {
        Response received = send(Map.of("task", plan.task(), "contact", CONTACT));
        String id = received.then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("RECEIVED"))
                .body("moderation", equalTo("PENDING"))
                .body("recipient.code", equalTo(UNIT))
                .body("planId", equalTo(plan.id().toString()))
                .body("contact.erasedAt", nullValue())
                .body("overdue", equalTo(false))
                .extract()
                .path("id");
        JsonPath event = JsonPath.from(spine.events("feedback.received", id).getFirst());
        assertEquals(DemoOrganizations.id(UNIT).toString(), event.getString("recipientId"));
        assertEquals(received.path("dueAt"), event.getString("dueAt"));
        shown().body("items", empty());

        post(
                        "reviewer",
                        UNIT,
                        path(id, "moderate"),
                        0,
                        "{\"decision\":\"PUBLISH\",\"text\":\"Mạng hay mất vào buổi sáng.\"}")
                .then()
                .statusCode(200)
                .body("moderation", equalTo("PUBLISHED"));
        shown().body("items.text", contains("Mạng hay mất vào buổi sáng."))
                .body("items[0].subject", equalTo("Lập danh mục dữ liệu"))
                .body("items[0].answer", nullValue());

        Response answered = post("reviewer", UNIT, path(id, "answer"), 1, ANSWER);
        answered.then().statusCode(200).body("status", equalTo("ANSWERED")).body("version", equalTo(2));
        assertTrue(eraseAt(answered).isBefore(eraseAt(received)));
        assertEquals(
                "RESOLVED",
                JsonPath.from(spine.events("feedback.answered", id).getFirst()).getString("outcome"));
        shown().body("items[0].answer", equalTo("Đã lắp đường truyền dự phòng"))
                .body("items[0].outcome", equalTo("RESOLVED"));
        post("reviewer", UNIT, path(id, "answer"), 2, ANSWER)
                .then()
                .statusCode(409)
                .body("code", equalTo("FEEDBACK_DONE"));
    }

    @Test
    void whatIsWithheldOrStandsInAPlanThatIsHeldIsNotShown() {
        String id = received();
        post("reviewer", UNIT, path(id, "moderate"), 0, PUBLISH).then().statusCode(200);
        shown().body("items.id", contains(id));
        publication(2, false);
        shown().body("items", empty());
        publication(3, true);
        shown().body("items.id", contains(id));
        post("reviewer", UNIT, path(id, "moderate"), 1, "{\"decision\":\"WITHHOLD\",\"reason\":\"Không rõ\"}")
                .then()
                .statusCode(200)
                .body("publicText", nullValue())
                .body("moderationReason", equalTo("Không rõ"));
        shown().body("items", empty());
    }

    @Test
    void feedbackOnATargetGoesToWhoReportsItAndOfNobodysToTheKeeperOfThePlan() {
        send(Map.of("target", plan.target())).then().statusCode(201).body("recipient.code", equalTo(UNIT));
        spine.rows("update task_copy set lead_id = null where id = ?", plan.task());
        send(Map.of("task", plan.task())).then().statusCode(201).body("recipient.code", equalTo(WARD));
    }

    @Test
    void howToReachWhoWroteIsShownToTheBodyThatAnswersAndEachLookIsRecorded() {
        String id = received();
        as("reviewer", UNIT)
                .get(path(id, "contact"))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("email", equalTo("lan@nha.vn"))
                .body("phone", nullValue());
        assertEquals(
                List.of("feedback.receive", "feedback.contact.read"),
                spine.rows("select action from audit_entry where subject = ? order by at", UUID.fromString(id)));
        as("reviewer", WARD)
                .get(path(id, "contact"))
                .then()
                .statusCode(403)
                .body("code", equalTo("FEEDBACK_NOT_RECIPIENT"));
        as("auditor", "H35").get(path(id, "contact")).then().statusCode(403);
        as("data-provider", "H35").get(path(id, "contact")).then().statusCode(403);
        as("reviewer", "H35.DOANKET").get(path(id, "contact")).then().statusCode(404);
    }

    @Test
    void contactDataIsErasedInItsTimeAfterTheAnswer() {
        String id = received();
        post("reviewer", UNIT, path(id, "answer"), 0, ANSWER).then().statusCode(200);
        assertEquals(
                List.of("t"),
                spine.rows(
                        "select erase_at between now() + interval '29 days' and now() + interval '31 days' from contact"
                                + " where owner_id = ?",
                        UUID.fromString(id)));
        spine.rows("update contact set erase_at = now() where owner_id = ?", UUID.fromString(id));
        Events.await(
                "the contact data is gone",
                () -> spine.rows("select 1 from contact where owner_id = ? and sealed is null", UUID.fromString(id))
                                .size()
                        == 1);
        as("reviewer", UNIT).get(path(id, "contact")).then().statusCode(200).body("email", nullValue());
        get("reviewer", UNIT, id)
                .then()
                .body("contact.erasedAt", notNullValue())
                .body("answer", notNullValue());
    }

    @Test
    void whatAnyoneReadsDoesNotSayWhoWrote() {
        String id = received();
        post(
                        "reviewer",
                        UNIT,
                        path(id, "moderate"),
                        0,
                        "{\"decision\":\"PUBLISH\",\"text\":\"Từ LAN@nha.vn: mạng hay mất\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("FEEDBACK_CONTACT_GIVEN_AWAY"));
        post("reviewer", UNIT, path(id, "answer"), 0, "{\"outcome\":\"EXPLAINED\",\"text\":\"Kính gửi lan@nha.vn\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("FEEDBACK_CONTACT_GIVEN_AWAY"));
        get("reviewer", UNIT, id).then().body("version", equalTo(0));
    }

    @Test
    void aRepeatedCallHasOneEffect() {
        Map<String, Object> body = body(Map.of("task", plan.task(), "contact", CONTACT));
        String key = UUID.randomUUID().toString();
        String first = keyed(key, body).then().statusCode(201).extract().path("id");
        keyed(key, body)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        body.put("text", "Khác");
        keyed(key, body).then().statusCode(422);
    }

    @Test
    void aTermThatIsOverShowsAndListsHoldWhatGoesToOneOrBelow() {
        String id = received();
        list("H35", "?overdue=true").body("items", empty());
        spine.rows("update feedback set due_at = now() where id = ?", UUID.fromString(id));
        for (String organization : List.of("H35", WARD, UNIT)) {
            list(organization, "?overdue=true&count=true")
                    .body("items.id", contains(id))
                    .body("total", equalTo(1));
        }
        list(UNIT, "?status=RECEIVED&moderation=PENDING&recipient=" + UNIT).body("items.id", contains(id));
        list(UNIT, "?status=ANSWERED").body("items", empty());
        list("H35.DOANKET", "").body("items.id", not(hasItem(id)));
    }

    @Test
    void onAPlanThatHasEndedNothingIsTaken() {
        spine.rows("update plan_state set in_force = false where plan_id = ?", plan.id());
        send(Map.of("task", plan.task())).then().statusCode(409).body("code", equalTo("FEEDBACK_PLAN_ENDED"));
    }

    @ParameterizedTest(name = "{0} of {1} sends {2}: {3} {4}")
    @CsvSource({
        "reporter, H35.TANPHONG.VHXH, task, 403, FORBIDDEN",
        "admin, H35, task, 403, FORBIDDEN",
        "data-provider, H35.DOANKET, task, 404, NOT_FOUND",
        "data-provider, H35.DOANKET, target, 404, NOT_FOUND",
        "data-provider, H35, other, 404, NOT_FOUND",
        "data-provider, H35, nothing, 400, FEEDBACK_SUBJECT_UNCLEAR",
        "data-provider, H35, both, 400, FEEDBACK_SUBJECT_UNCLEAR",
        "data-provider, H35, name, 400, FEEDBACK_CONTACT_UNREACHABLE",
        "data-provider, H35, address, 400, VALIDATION_FAILED",
    })
    void onlySystemsOfThatBodyOrAboveHandItIn(String role, String organization, String what, int status, String code) {
        Map<String, Object> about = switch (what) {
            case "task" -> Map.of("task", plan.task());
            case "target" -> Map.of("target", plan.target());
            case "other" -> Map.of("task", UUID.randomUUID());
            case "both" -> Map.of("target", plan.target(), "task", plan.task());
            case "name" -> Map.of("task", plan.task(), "contact", Map.of("name", "Trần Thị Lan"));
            case "address" -> Map.of("task", plan.task(), "contact", Map.of("email", "Trần Thị Lan"));
            default -> Map.of();
        };
        Response refused = send(role, organization, about);
        refused.then().statusCode(status).body("code", equalTo(code));
        assertFalse(refused.asString().contains("Trần Thị Lan"), refused.asString());
        assertEquals(List.of(), spine.rows("select id from feedback where plan_id = ?", plan.id()));
    }

    @ParameterizedTest(name = "{0} of {1} with version {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "reporter, H35.TANPHONG.VHXH, 0, 403, FORBIDDEN",
                "reviewer, H35.TANPHONG, 0, 403, FEEDBACK_NOT_RECIPIENT",
                "reviewer, H35.DOANKET, 0, 404, NOT_FOUND",
                "reviewer, H35.TANPHONG.VHXH, -, 428, PRECONDITION_REQUIRED",
                "reviewer, H35.TANPHONG.VHXH, 7, 412, VERSION_MISMATCH",
            })
    void onlyTheBodyItGoesToModeratesAndAnswers(
            String role, String organization, Long version, int status, String code) {
        String id = received();
        for (Map.Entry<String, String> call :
                Map.of("moderate", PUBLISH, "answer", ANSWER).entrySet()) {
            Response refused = version == null
                    ? as(role, organization).body(call.getValue()).post(path(id, call.getKey()))
                    : post(role, organization, path(id, call.getKey()), version, call.getValue());
            refused.then().statusCode(status).body("code", equalTo(code));
        }
        assertEquals(List.of(), spine.events("feedback.answered", id));
        assertNull(get("reviewer", UNIT, id).path("moderatedAt"));
    }

    private String received() {
        return send(Map.of("task", plan.task(), "contact", CONTACT))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response send(Map<String, ?> about) {
        return send("data-provider", "H35", about);
    }

    private static Response send(String role, String organization, Map<String, ?> about) {
        return as(role, organization).body(body(about)).post(FEEDBACK);
    }

    private static Response keyed(String key, Map<String, Object> body) {
        return as("data-provider", "H35")
                .header("Idempotency-Key", key)
                .body(body)
                .post(FEEDBACK);
    }

    private static Map<String, Object> body(Map<String, ?> about) {
        Map<String, Object> body = new HashMap<>(Map.of("sender", "CITIZEN", "text", "Mạng hay mất, gọi lan@nha.vn"));
        body.putAll(about);
        return body;
    }

    private static Instant eraseAt(Response response) {
        return Instant.parse(response.path("contact.eraseAt"));
    }

    private static Response get(String role, String organization, String id) {
        return as(role, organization).get(FEEDBACK + "/" + id);
    }

    private ValidatableResponse list(String organization, String query) {
        String plans = (query.isEmpty() ? "?" : query + "&") + "plan=" + plan.id();
        return as("reviewer", organization).get(FEEDBACK + plans).then().statusCode(200);
    }

    /** What anyone sees of the plan, without a token. */
    private ValidatableResponse shown() {
        return given().get("/public/v1/feedback?plan=" + plan.id()).then().statusCode(200);
    }

    private void publication(long version, boolean published) {
        Events.publish("plan.publication-changed", plan.id(), """
                {"id":"%s","version":%d,"published":%s,"changedAt":"2026-01-06T02:30:00Z"}
                """.formatted(plan.id(), version, published));
        Events.await(
                "the publication",
                () -> spine.rows("select 1 from plan_publication where plan_id = ? and version = ?", plan.id(), version)
                                .size()
                        == 1);
    }

    private static String path(String id, String part) {
        return FEEDBACK + "/" + id + "/" + part;
    }
}
