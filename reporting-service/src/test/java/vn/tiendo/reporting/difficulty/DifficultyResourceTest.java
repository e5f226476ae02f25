package vn.tiendo.reporting.difficulty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
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
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

/** A division of the ward leads a task of the ward's plan and finds something in its way. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DifficultyResourceTest {
    private static final String DIFFICULTIES = "/api/v1/difficulties";

    @Inject
    DataSource database;

    Spine spine;
    Spine.Plan plan;

    @BeforeEach
    void aPlanThatAsksTheDivision() {
        spine = new Spine(database);
        plan = spine.planIssued("\"MONTH\"");
    }

    @Test
    void aDifficultyAboutATaskGoesToTheSuperiorAndSaysWhatItHoldsUp() {
        String obligation = spine.obligationOf(plan);
        String id = raise(Map.of("task", plan.task(), "obligation", obligation))
                .then()
                .statusCode(201)
                .body("status", equalTo("ROUTED"))
                .body("version", equalTo(1))
                .body("recipient.code", equalTo(WARD))
                .body("planId", equalTo(plan.id().toString()))
                .body("dueAt", notNullValue())
                .body("overdue", equalTo(false))
                .body("steps.action", contains("RAISE", "ROUTE"))
                .extract()
                .path("id");

        JsonPath raised = JsonPath.from(spine.events("difficulty.raised", id).getFirst());
        assertEquals("RAISED", raised.getString("status"));
        assertNull(raised.getString("waitingSince"));
        JsonPath routed = JsonPath.from(spine.events("difficulty.routed", id).getFirst());
        assertEquals(List.of(plan.task().toString()), routed.getList("blocks.taskIds"));
        assertEquals(List.of(obligation), routed.getList("blocks.obligationIds"));
        assertEquals(DemoOrganizations.id(WARD).toString(), routed.getString("recipientId"));
        assertNotNull(routed.getString("waitingSince"));
        assertNull(routed.getString("waitingUntil"));
    }

    @Test
    void anAnswerEndsTheWaitingAndNamesTheAmendmentThatResolvesIt() {
        String id = raised();
        String amendment = UUID.randomUUID().toString();
        post("reviewer", WARD, path(id, "answer"), 1, """
                        {"outcome":"RESOLVED","text":"Đã bố trí đường truyền","amendment":"%s"}
                        """.formatted(amendment))
                .then()
                .statusCode(200)
                .body("status", equalTo("ANSWERED"))
                .body("amendmentId", equalTo(amendment))
                .body("steps.action", contains("RAISE", "ROUTE", "ANSWER"));
        JsonPath answered =
                JsonPath.from(spine.events("difficulty.answered", id).getFirst());
        assertNotNull(answered.getString("waitingUntil"));
        assertEquals(amendment, answered.getString("amendmentId"));
        assertEquals(2, answered.getInt("version"));

        answer("reviewer", WARD, id, 2).then().statusCode(409).body("code", equalTo("DIFFICULTY_DONE"));
    }

    @Test
    void whoeverCannotAnswerSendsItUpwardAndGoesOnReadingIt() {
        String id = raised();
        String before = get("reviewer", WARD, id).path("waitingSince");
        post("reviewer", WARD, path(id, "escalate"), 1, "{\"reason\":\"Vượt thẩm quyền\"}")
                .then()
                .statusCode(200)
                .body("status", equalTo("ESCALATED"))
                .body("recipient.code", equalTo("H35"))
                .body("waitingSince", equalTo(before))
                .body("steps[2].reason", equalTo("Vượt thẩm quyền"));
        assertEquals(2, spine.events("difficulty.routed", id).size());
        get("reviewer", WARD, id).then().statusCode(200);
        answer("reviewer", WARD, id, 2).then().statusCode(403).body("code", equalTo("DIFFICULTY_NOT_COMPETENT"));
        post("reviewer", "H35", path(id, "escalate"), 2, "{\"reason\":\"Vượt thẩm quyền\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("DIFFICULTY_NO_SUPERIOR"));
        answer("reviewer", "H35", id, 2).then().statusCode(200);
    }

    @Test
    void whoeverIsNotCompetentSendsItToWhoIs() {
        String id = raised();
        get("reviewer", "H35.KHCN", id).then().statusCode(404);
        route(id, WARD, 1, "H35.KHCN")
                .then()
                .statusCode(200)
                .body("status", equalTo("ROUTED"))
                .body("recipient.code", equalTo("H35.KHCN"));
        get("reviewer", "H35.KHCN", id).then().statusCode(200).body("steps[2].to.code", equalTo("H35.KHCN"));
        route(id, "H35.KHCN", 2, UNIT).then().statusCode(400).body("code", equalTo("DIFFICULTY_RECIPIENT_UNFIT"));
        route(id, "H35.KHCN", 2, "H35.KHCN").then().statusCode(400);
        answer("reviewer", "H35.KHCN", id, 2).then().statusCode(200);
    }

    @Test
    void whatIsRaisedAboutAPlanGoesToItsKeeperAndAProposalHoldsNothingUp() {
        String id = raise(Map.of("plan", plan.id(), "kind", "PROPOSAL"))
                .then()
                .statusCode(201)
                .body("recipient.code", equalTo(WARD))
                .extract()
                .path("id");
        JsonPath routed = JsonPath.from(spine.events("difficulty.routed", id).getFirst());
        assertEquals(List.of(), routed.getList("blocks.taskIds"));
    }

    @Test
    void theNearestRuleSaysWhoIsCompetentAndHowLongItHas() {
        String rules = DIFFICULTIES + "/rules";
        rule("admin", 0, 1).then().statusCode(200).body("version", equalTo(1)).body("named.code", equalTo("H35.KHCN"));
        try {
            as("reporter", UNIT).get(rules).then().statusCode(200).body("items.organization.code", hasItem(WARD));
            String soon = raise(Map.of("target", plan.target()))
                    .then()
                    .statusCode(201)
                    .body("recipient.code", equalTo("H35.KHCN"))
                    .extract()
                    .path("dueAt");
            String later = raise(Map.of("task", plan.task())).path("dueAt");
            assertEquals(-1, Integer.signum(Instant.parse(soon).compareTo(Instant.parse(later))));
            rule("admin", 0, 2).then().statusCode(412);
            rule("admin", 1, 2).then().statusCode(200).body("answerDays", equalTo(2));
            rule("plan-editor", 2, 2).then().statusCode(403);
            as("admin", "H35")
                    .header("If-Match", "\"2\"")
                    .body(Map.of("organization", WARD, "competent", "NAMED", "answerDays", 2))
                    .put(rules + "/TARGET")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("DIFFICULTY_RULE_UNCLEAR"));
        } finally {
            spine.rows("delete from difficulty_rule where organization_id is not null");
        }
    }

    private static Response rule(String role, long version, int days) {
        return as(role, "H35")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("organization", WARD, "competent", "NAMED", "named", "H35.KHCN", "answerDays", days))
                .put(DIFFICULTIES + "/rules/TARGET");
    }

    @Test
    void whatIsRaisedInAReportKnowsTheReportAndItsTask() {
        String report = spine.draftOf(plan);
        String item = spine.rows(
                        "select id from report_item where report_id = ? and subject_id = ?",
                        UUID.fromString(report),
                        plan.task())
                .getFirst();
        String id = raise(Map.of("reportItem", item))
                .then()
                .statusCode(201)
                .body("reportId", equalTo(report))
                .body("taskId", equalTo(plan.task().toString()))
                .extract()
                .path("id");
        String raisedInIt =
                as("reporter", UNIT).get("/api/v1/reports/" + report).path("difficulties");
        as("reporter", UNIT).get(raisedInIt).then().statusCode(200).body("items.id", contains(id));
    }

    @Test
    void whereNobodyStandsAboveItWaitsForSomebodyToRouteIt() {
        String id = raise("reporter", "H35", Map.of("plan", planOf("H35")))
                .then()
                .statusCode(201)
                .body("status", equalTo("RAISED"))
                .body("recipient", nullValue())
                .extract()
                .path("id");
        answer("reviewer", "H35", id, 0).then().statusCode(409).body("code", equalTo("DIFFICULTY_UNROUTED"));
        route(id, "H35", 0, "H35.VP").then().statusCode(200).body("status", equalTo("ROUTED"));
    }

    @Test
    void whatABodyLeftBehindWhenItClosedIsRoutedFromAbove() {
        UUID closing = UUID.randomUUID();
        spine.rows("""
                insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
                select ?, 'H35.C' || upper(left(cast(gen_random_uuid() as text), 8)), 'Sở cũ (demo)', o.level, o.line,
                       o.id, o.path || cast(? as uuid), o.valid_from, 1
                  from organization_copy o where o.code = 'H35'
                """, closing, closing);
        String code = spine.rows("select code from organization_copy where id = ?", closing)
                .getFirst();
        String id = raise(Map.of("task", plan.task(), "recipient", code))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        route(id, WARD, 1, "H35.VP").then().statusCode(403).body("code", equalTo("DIFFICULTY_NOT_COMPETENT"));
        spine.rows("update organization_copy set valid_to = current_date - 2 where id = ?", closing);
        route(id, WARD, 1, "H35.VP").then().statusCode(200).body("recipient.code", equalTo("H35.VP"));
    }

    @Test
    void aTermThatIsOverShows() {
        String id = raised();
        list("?overdue=true&task=" + plan.task()).then().body("items", empty());
        spine.rows("update difficulty set due_at = now() where id = ?", UUID.fromString(id));
        list("?overdue=true&task=" + plan.task()).then().body("items.id", contains(id));
        get("reporter", UNIT, id).then().body("overdue", equalTo(true));
    }

    @Test
    void aListHoldsWhatOneRaisedOrWasSent() {
        String id = raised();
        for (String organization : List.of(UNIT, WARD, "H35")) {
            as("reviewer", organization)
                    .get(DIFFICULTIES + "?limit=200&count=true&plan=" + plan.id())
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItem(id))
                    .body("total", equalTo(1));
        }
        as("reviewer", "H35.DOANKET")
                .get(DIFFICULTIES + "?limit=200&plan=" + plan.id())
                .then()
                .body("items.id", not(hasItem(id)));
        list("?status=ANSWERED&plan=" + plan.id()).then().body("items", empty());
        list("?kind=DIFFICULTY&raiser=" + UNIT + "&recipient=" + WARD + "&plan=" + plan.id())
                .then()
                .body("items.id", contains(id));
    }

    @ParameterizedTest(name = "{0} of {1} about {2}: {3} {4}")
    @CsvSource({
        "reviewer, H35.TANPHONG.VHXH, task, 403, FORBIDDEN",
        "reporter, H35.TANPHONG, task, 403, DIFFICULTY_NOT_CONCERNED",
        "reporter, H35.DOANKET, task, 404, NOT_FOUND",
        "reporter, H35.DOANKET, target, 404, NOT_FOUND",
        "reporter, H35.DOANKET, plan, 404, NOT_FOUND",
        "reporter, H35.TANPHONG.VHXH, nothing, 400, DIFFICULTY_SUBJECT_UNCLEAR",
        "reporter, H35.TANPHONG.VHXH, both, 400, DIFFICULTY_SUBJECT_UNCLEAR",
        "reporter, H35.TANPHONG.VHXH, obligation, 400, DIFFICULTY_OBLIGATION_UNKNOWN",
        "reporter, H35.TANPHONG.VHXH, itself, 400, DIFFICULTY_RECIPIENT_UNFIT",
    })
    void onlyThoseWhomItConcernsRaiseIt(String role, String organization, String what, int status, String code) {
        Map<String, Object> about = switch (what) {
            case "task" -> Map.of("task", plan.task());
            case "target" -> Map.of("target", plan.target());
            case "plan" -> Map.of("plan", plan.id());
            case "both" -> Map.of("plan", plan.id(), "task", plan.task());
            case "obligation" -> Map.of("task", plan.task(), "obligation", UUID.randomUUID());
            case "itself" -> Map.of("task", plan.task(), "recipient", UNIT);
            default -> Map.of();
        };
        raise(role, organization, about).then().statusCode(status).body("code", equalTo(code));
        assertEquals(List.of(), spine.rows("select id from difficulty where plan_id = ?", plan.id()));
    }

    @ParameterizedTest(name = "{0} of {1} with version {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "reporter, H35.TANPHONG, 1, 403, FORBIDDEN",
                "reviewer, H35, 1, 403, DIFFICULTY_NOT_COMPETENT",
                "reviewer, H35.TANPHONG.VHXH, 1, 403, DIFFICULTY_NOT_COMPETENT",
                "reviewer, H35.DOANKET, 1, 404, NOT_FOUND",
                "reviewer, H35.TANPHONG, -, 428, PRECONDITION_REQUIRED",
                "reviewer, H35.TANPHONG, 7, 412, VERSION_MISMATCH",
            })
    void onlyTheBodyThatItWasSentToAnswers(String role, String organization, Long version, int status, String code) {
        String id = raised();
        Response refused = version == null
                ? as(role, organization).body(ANSWER).post(path(id, "answer"))
                : answer(role, organization, id, version);
        refused.then().statusCode(status).body("code", equalTo(code));
        assertEquals(List.of(), spine.events("difficulty.answered", id));
    }

    private static final String ANSWER = "{\"outcome\":\"GUIDED\",\"text\":\"Thực hiện theo hướng dẫn\"}";

    private String raised() {
        return raise(Map.of("task", plan.task()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response raise(Map<String, ?> about) {
        return raise("reporter", UNIT, about);
    }

    private Response raise(String role, String organization, Map<String, ?> about) {
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", "DIFFICULTY", "title", "Đường truyền chưa đủ", "text", "Hồ sơ phải nộp lại."));
        body.putAll(about);
        return as(role, organization).body(body).post(DIFFICULTIES);
    }

    private static Response route(String id, String organization, long version, String recipient) {
        return post("reviewer", organization, path(id, "route"), version, """
                {"recipient":"%s","reason":"Thuộc thẩm quyền"}
                """.formatted(recipient));
    }

    private static Response answer(String role, String organization, String id, long version) {
        return post(role, organization, path(id, "answer"), version, ANSWER);
    }

    private static Response get(String role, String organization, String id) {
        return as(role, organization).get(DIFFICULTIES + "/" + id);
    }

    private static Response list(String query) {
        return as("reporter", UNIT).get(DIFFICULTIES + query);
    }

    private static String path(String id, String transition) {
        return DIFFICULTIES + "/" + id + "/" + transition;
    }

    /** A plan of which no more is known than who keeps it. */
    private UUID planOf(String keeper) {
        UUID known = UUID.randomUUID();
        spine.rows(
                "insert into plan_state (plan_id, version, in_force, keeper_id) values (?, 1, true, ?)",
                known,
                DemoOrganizations.id(keeper));
        return known;
    }
}
