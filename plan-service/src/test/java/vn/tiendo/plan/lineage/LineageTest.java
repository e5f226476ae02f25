package vn.tiendo.plan.lineage;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.draft;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.texts;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class LineageTest {
    private static final String PLANS = "/api/v1/plans/";

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    private static void cites(String plan, String relation, String citation) {
        patching(EDITOR, version(plan))
                .body("{\"document\": {\"" + relation + "\": [{\"citation\": \"" + citation + "\"}]}}")
                .patch(PLANS + plan)
                .then()
                .statusCode(200);
    }

    private static String citing(String number, String relation, String citation) {
        String plan = draft(number);
        cites(plan, relation, citation);
        return plan;
    }

    private static ValidatableResponse lineage(String plan) {
        return as(EDITOR).get(PLANS + plan + "/lineage").then().statusCode(200);
    }

    private static String citation(String plan) {
        return lineage(plan).extract().path("up[0].id");
    }

    private static ValidatableResponse resolve(String plan, String citation, String body) {
        return as(EDITOR)
                .header("If-Match", "\"" + version(plan) + "\"")
                .body(body)
                .post(PLANS + plan + "/lineage/" + citation + "/resolve")
                .then();
    }

    private static String fixed(String plan) {
        return "{\"how\": \"FIXED\", \"plan\": \"" + plan + "\"}";
    }

    @Test
    void aPlanIssuedLaterIsFoundByThoseThatWaitedForIt() {
        String below = citing("301/KH-MAU", "implements", "Kế hoạch số 300/KH-MAU, ngày 05/01/2026");
        issue(below).statusCode(200);
        lineage(below).body("up.state", equalTo(List.of("WAITING")), "up[0].plans", empty());
        String base = draft("300/KH-MAU");
        lineage(below).body("up.state", equalTo(List.of("WAITING")));
        issue(base).statusCode(200);
        lineage(below)
                .body("up[0].state", equalTo("RESOLVED"), "up[0].relation", equalTo("IMPLEMENTS"))
                .body("up[0].plans.id", equalTo(List.of(base)), "up[0].plan.id", equalTo(below));
        lineage(base).body("up", empty(), "down.plan.id", equalTo(List.of(below)), "more", equalTo(false));
    }

    @Test
    void lineageIsFollowedAtAnyDistanceInBothDirections() {
        String top = draft("310/KH-MAU");
        issue(top).statusCode(200);
        String middle = citing("311/KH-MAU", "implements", "Kế hoạch số 310/KH-MAU");
        issue(middle).statusCode(200);
        String bottom = citing("312/KH-MAU", "amends", "Kế hoạch số 311/KH-MAU");
        issue(bottom).statusCode(200);
        lineage(bottom)
                .body("up.plan.id", equalTo(List.of(bottom, middle)))
                .body("up.relation", equalTo(List.of("AMENDS", "IMPLEMENTS")));
        lineage(top).body("down.plan.id", equalTo(List.of(middle, bottom)));
        as(EDITOR).get(PLANS + middle).then().body("lineage.amendedBy.id", equalTo(List.of(bottom)));
    }

    @Test
    void whatIsNotCertainIsFlaggedWithThePlansThatCouldBeMeant() {
        String base = draft("320/KH-MAU");
        issue(base).statusCode(200);
        String wrong = citing("321/KH-MAU", "implements", "Kế hoạch số 320/KH-MAU ngày 06/01/2026");
        lineage(wrong).body("up[0].state", equalTo("INCONSISTENT"), "up[0].plans.id", equalTo(List.of(base)));
        String certain = citing("322/KH-MAU", "implements", "Kế hoạch số 320/KH-MAU");
        lineage(certain).body("up[0].state", equalTo("RESOLVED"));
        String second = draft("320/KH-MAU");
        patching(EDITOR, version(second)).body("""
                        {"document": {"issuedOn": "2027-01-05"}}""").patch(PLANS + second).then().statusCode(200);
        issue(second).statusCode(200);
        lineage(certain).body("up[0].state", equalTo("AMBIGUOUS"), "up[0].plans", hasSize(2));
        resolve(certain, citation(certain), fixed(second))
                .statusCode(200)
                .body("up[0].state", equalTo("FIXED"), "up[0].plans.id", equalTo(List.of(second)));
        resolve(certain, citation(certain), "{\"how\": \"CUT\"}")
                .statusCode(200)
                .body("up[0].state", equalTo("CUT"), "up[0].plans", empty());
        resolve(certain, citation(certain), "{\"how\": \"BY_RULE\"}").body("up[0].state", equalTo("AMBIGUOUS"));
        cites(certain, "implements", "Kế hoạch số 320/KH-MAU ngày 05/01/2027");
        lineage(certain).body("up.state", equalTo(List.of("RESOLVED")), "up[0].plans.id", equalTo(List.of(second)));
    }

    @Test
    void whatSomebodySaidOutlivesEditingAndIssuing() {
        String base = draft("330/KH-MAU");
        issue(base).statusCode(200);
        String plan = citing("331/KH-MAU", "implements", "Kế hoạch không số của phường");
        lineage(plan).body("up[0].state", equalTo("WAITING"));
        resolve(plan, citation(plan), fixed(base)).statusCode(200);
        patching(EDITOR, version(plan)).body("""
                        {"document": {"subject": "Tên khác"}}""").patch(PLANS + plan).then().statusCode(200);
        issue(plan).statusCode(200);
        lineage(plan).body("up[0].state", equalTo("FIXED"), "up[0].citation", equalTo("Kế hoạch không số của phường"));
        assertEquals(
                List.of("plan.lineage"),
                texts(
                        database,
                        "select action from audit_entry where subject = cast(? as uuid) and action = 'plan.lineage'",
                        plan));
    }

    @Test
    void plansThatCiteEachOtherDoNotStandOnEachOther() {
        String first = citing("340/KH-MAU", "implements", "Kế hoạch số 341/KH-MAU");
        issue(first).statusCode(200);
        String second = citing("341/KH-MAU", "implements", "Kế hoạch số 340/KH-MAU");
        issue(second).statusCode(200);
        lineage(second).body("up[0].state", equalTo("RESOLVED"));
        lineage(first).body("up[0].state", equalTo("CYCLIC"), "up[0].plans.id", equalTo(List.of(second)));
        resolve(first, citation(first), fixed(second)).statusCode(409).body("code", equalTo("LINEAGE_CYCLE"));
        resolve(first, citation(first), fixed(first)).statusCode(409);
    }

    @Test
    void resolvingNeedsAKeeperTheVersionAndAnIssuedPlanInSight() {
        String plan = citing("350/KH-MAU", "implements", "Kế hoạch không số");
        String citation = citation(plan);
        String path = PLANS + plan + "/lineage/" + citation + "/resolve";
        as(Tokens.bearer("plan-editor", Service.PROVINCE))
                .body("{\"how\": \"CUT\"}")
                .post(path)
                .then()
                .statusCode(403);
        as(Tokens.bearer("plan-editor", Service.OTHER_WARD))
                .body("{\"how\": \"CUT\"}")
                .post(path)
                .then()
                .statusCode(404);
        as(EDITOR).body("{\"how\": \"CUT\"}").post(path).then().statusCode(428);
        resolve(plan, citation, "{\"how\": \"FIXED\"}").statusCode(400).body("code", equalTo("LINEAGE_PLAN_MISSING"));
        resolve(plan, citation, fixed(draft("351/KH-MAU")))
                .statusCode(400)
                .body("code", equalTo("LINEAGE_PLAN_UNKNOWN"));
        resolve(plan, plan, "{\"how\": \"CUT\"}").statusCode(404);
    }

    @Test
    void nothingOutOfSightShowsNotEvenThatItIsThere() {
        String base = draft("360/KH-MAU");
        add(base, "tasks", """
                {"name": "Nhiệm vụ", "lead": "H35.KHCN"}""");
        issue(base).statusCode(200);
        String below = citing("361/KH-MAU", "implements", "Kế hoạch số 360/KH-MAU");
        issue(below).statusCode(200);
        String department = Tokens.bearer("plan-editor", Service.DEPARTMENT);
        as(department).get(PLANS + base + "/lineage").then().statusCode(200).body("down", empty());
        as(department).get(PLANS + below + "/lineage").then().statusCode(404);
        String own = as(Tokens.bearer("plan-editor", Service.OTHER_WARD))
                .body("""
                        {"document": {"subject": "Dự thảo", "implements": [{"citation": "Kế hoạch số 360/KH-MAU"}]}}""")
                .post("/api/v1/plans")
                .path("id");
        as(Tokens.bearer("plan-editor", Service.OTHER_WARD))
                .get(PLANS + own + "/lineage")
                .then()
                .body("up[0].state", equalTo("WAITING"), "up[0].plans", empty());
    }

    @Test
    void whatOnesOwnIssuedPlanImplementsIsInSight() {
        String base = draft("370/KH-MAU");
        issue(base).statusCode(200);
        String editor = Tokens.bearer("plan-editor", Service.OTHER_WARD);
        String issuer = Tokens.bearer("plan-issuer", Service.OTHER_WARD);
        String own = as(editor).body("""
                        {"document": {"type": "KẾ HOẠCH", "subject": "Kế hoạch", "line": "STATE",
                                      "implements": [{"citation": "Kế hoạch số 370/KH-MAU"}]}}""").post("/api/v1/plans").path("id");
        as(editor).get(PLANS + base).then().statusCode(404);
        as(issuer)
                .header("If-Match", "\"0\"")
                .post(PLANS + own + "/issue")
                .then()
                .statusCode(200);
        as(editor).get(PLANS + base).then().statusCode(200);
        as(editor).get(PLANS + own + "/lineage").then().body("up[0].plans.id", equalTo(List.of(base)));
    }

    /** Many users at once say of five plans which stands on which: whatever is accepted, no circle is closed. */
    @Test
    void usersAtOnceCannotCloseACircle() throws Exception {
        List<String> plans = new ArrayList<>();
        List<String> citations = new ArrayList<>();
        for (int nth = 0; nth < 5; nth++) {
            String plan = citing("38" + nth + "/KH-MAU", "implements", "Kế hoạch không số " + nth);
            issue(plan).statusCode(200);
            plans.add(plan);
            citations.add(citation(plan));
        }
        Random random = new Random(57);
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int call = 0; call < 40; call++) {
            int from = random.nextInt(5);
            int to = random.nextInt(5);
            calls.add(() -> resolve(plans.get(from), citations.get(from), fixed(plans.get(to)))
                    .extract()
                    .statusCode());
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService users = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : users.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        assertTrue(List.of(200, 409, 412).containsAll(answers), answers::toString);
        assertTrue(answers.contains(200) && answers.contains(409), answers::toString);
        assertEquals(
                List.of("0"),
                texts(database, "select count(*) from plan_citation c where plan_reaches(c.cited_id, c.plan_id)"));
    }

    @Test
    void partyNumbersRunThroughATermAndStateNumbersThroughAYear() {
        as(Service.ADMIN).body("""
                        {"organization": "H35.TANPHONG", "name": "2025-2030", "validFrom": "2031-06-01", "validTo": "2036-05-31"}""").post("/api/v1/committee-terms").then().statusCode(201);
        as(Service.ADMIN)
                .body("""
                        {"organization": "H35.TANPHONG", "name": "trùng", "validFrom": "2036-05-31", "validTo": "2040-05-31"}""")
                .post("/api/v1/committee-terms")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMITTEE_TERM_OVERLAPS"));
        as(EDITOR).get("/api/v1/committee-terms").then().statusCode(200).body("items.name", hasItem("2025-2030"));
        issue(party("2031-07-01")).statusCode(200);
        issue(party("2033-07-01")).statusCode(409).body("code", equalTo("PLAN_NUMBER_TAKEN"));
        issue(party("2036-07-01")).statusCode(200);
    }

    private static String party(String issuedOn) {
        String plan = draft("39-KH/ĐU");
        patching(EDITOR, version(plan))
                .body("{\"document\": {\"line\": \"PARTY\", \"issuedOn\": \"" + issuedOn + "\"}}")
                .patch(PLANS + plan)
                .then()
                .statusCode(200);
        return plan;
    }
}
