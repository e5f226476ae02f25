package vn.tiendo.notification.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReminderPolicyResourceTest {
    private static final String ADMIN = Tokens.bearer("admin", "H35");
    private static final String DAILY =
            "{\"kind\": \"TASK\", \"rungs\": [{\"rung\": \"PT0S\"}, {\"rung\": \"-PT48H\"}, {\"rung\": \"-P1D\"}]}";

    @Inject
    Database database;

    @Inject
    ReminderPolicies policies;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void everyKindStartsWithAPolicyInForce() {
        list().body("items.kind", contains("AMENDMENT", "DIFFICULTY", "FINDING", "TASK", "AD_HOC", "PERIODIC"))
                .body("items.inForce", contains(true, true, true, true, true, true))
                .body("items.find { it.kind == 'PERIODIC' }.rungs.rung", contains("-P7D", "-P3D", "-P1D", "PT0S"))
                .body("items.find { it.kind == 'AD_HOC' }.rungs.rung", contains("-P1D", "-PT1H", "-PT30S", "PT0S"));
    }

    @Test
    void newPolicyTakesThePlaceOfTheOldOne() {
        String id = add(ADMIN, DAILY)
                .statusCode(201)
                .body("rungs.rung", contains("-P2D", "-P1D", "PT0S"))
                .extract()
                .path("id");
        list().body("items", hasSize(7)).body("items.findAll { it.kind == 'TASK' && it.inForce }.id", contains(id));
        assertEquals(
                1,
                database.count(
                        "select count(*) from audit_entry where subject = ? and action = 'reminder-policy.added'",
                        UUID.fromString(id)));
    }

    @Test
    void onlyAnAdministratorWrites() {
        add(Tokens.bearer("reviewer", "H35"), DAILY).statusCode(403).body("code", equalTo("FORBIDDEN"));
        list().body("items", hasSize(6));
    }

    @Test
    void repeatedRequestAddsOnePolicy() {
        String key = UUID.randomUUID().toString();
        String first = add(ADMIN, DAILY, key).statusCode(201).extract().path("id");
        add(ADMIN, DAILY, key).statusCode(201).body("id", equalTo(first));
        add(ADMIN, DAILY.replace("TASK", "AD_HOC"), key)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        list().body("items", hasSize(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "TASK", "rungs": [{"rung": "-P3D"}, {"rung": "P1M"}]}                        | REMINDER_RUNG_INVALID  | /rungs/1/rung
            {"kind": "TASK", "rungs": [{"rung": "-PT12H", "counted": "WORKING"}]}                 | REMINDER_RUNG_INVALID  | /rungs/0/rung
            {"kind": "TASK", "rungs": [{"rung": "-P1D"}, {"rung": "-PT24H"}]}                     | REMINDER_RUNG_REPEATED | /rungs/1/rung
            {"kind": "TASK", "rungs": [{"rung": "-P1D", "action": "URGE"}]}                       | REMINDER_RUNG_EARLY    | /rungs/0/action
            {"kind": "TASK", "rungs": [{"rung": "P1D", "action": "SUPERIOR", "letter": true}]}    | REMINDER_RUNG_LETTER   | /rungs/0/letter
            {"kind": "TASK", "rungs": [{"rung": "P1D", "told": [{"body": "OWNER", "roles": ["boss"]}]}]} | REMINDER_ROLE_UNKNOWN | /rungs/0/told/0/roles/0
            {"kind": "TASK", "rungs": [{"rung": "P1D"}], "quietHours": {"from": "07:00", "until": "07:00"}} | REMINDER_QUIET_EMPTY | /quietHours/until
            {"kind": "TASK", "rungs": [{"rung": "P1D"}], "quietHours": {"from": "20:00", "until": "07:00"}, "digestAt": "06:00"} | REMINDER_DIGEST_QUIET | /digestAt
            {"kind": "TASK", "rungs": [{"rung": "P1D"}], "digestAt": "25:00"}                     | VALIDATION_FAILED      | /digestAt
            {"kind": "TASK", "rungs": [{"rung": "P1D"}], "commendBefore": "-P1D"}                 | REMINDER_COMMENDATION_INVALID | /commendBefore
            {"kind": "TASK", "rungs": [{"rung": "P1D"}], "organization": "H35.NONE"}              | ORGANIZATION_UNKNOWN   | /organization
            {"kind": "TASK", "rungs": []}                                                         | VALIDATION_FAILED      | /rungs
            {"kind": "TASK", "rungs": [null]}                                                     | VALIDATION_FAILED      | /rungs/0
            {"rungs": [{"rung": "-P1D"}]}                                                         | VALIDATION_FAILED      | /kind
            {"kind": "NONE", "rungs": [{"rung": "-P1D"}]}                                         | VALIDATION_FAILED      | /kind
            {"kind": "TASK", "rungs": [{"rung": "-P1D"}], "more": true}                           | VALIDATION_FAILED      | /more
            """)
    void wrongPolicyIsRefusedWhereItIsWrong(String body, String code, String pointer) {
        add(ADMIN, body).statusCode(400).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
        list().body("items", hasSize(6));
    }

    @Test
    void whatIsLeftOutIsAsTheActionNeedsIt() {
        add(ADMIN, """
                        {"kind": "FINDING", "programme": "NQ57", "organization": "H35.TANPHONG", "rungs": [
                          {"rung": "-P3D", "counted": "WORKING"}, {"rung": "P1D", "action": "URGE"},
                          {"rung": "P3D", "action": "SUPERIOR"}, {"rung": "P10D", "action": "PROPOSE_CRITICISM"}],
                         "quietHours": {"from": "20:00", "until": "07:00"}, "digestAt": "07:30", "commendBefore": "P10D"}
                        """)
                .statusCode(201)
                .body("organization.code", equalTo("H35.TANPHONG"))
                .body("programme", equalTo("NQ57"))
                .body("rungs.counted", contains("WORKING", "CALENDAR", "CALENDAR", "CALENDAR"))
                .body("rungs.letter", contains(false, false, false, true))
                .body("rungs[0].told.body", contains("OWNER"))
                .body("rungs[1].told.body", contains("OWNER", "RECIPIENT"))
                .body("rungs[1].told[1].roles", contains("inspector"))
                .body("rungs[2].told.body", contains("SUPERIOR"))
                .body("rungs[3].told.body", contains("RECIPIENT"))
                .body("quietHours.until", equalTo("07:00"))
                .body("digestAt", equalTo("07:30"))
                .body("commendBefore", equalTo("PT240H"));
    }

    /** Nearest body first, then the programme, then the newest; an ended one leaves the scope to the next wider. */
    @Test
    void nearestPolicyIsTheOneThatIsFollowed() throws Throwable {
        UUID plan = UUID.randomUUID();
        database.run("insert into plan_programme (plan_id, version, programme) values (?, 1, 'NQ57')", plan);
        String province = scoped("H35", "NQ57");
        assertEquals(province, nearest(plan));
        String ward = scoped("H35.TANPHONG", null);
        scoped("H35.DOANKET", "NQ57");
        scoped("H35.TANPHONG", "OTHER");
        assertEquals(ward, nearest(plan));
        scoped("H35.TANPHONG", "NQ57");
        String newest = scoped("H35.TANPHONG", "NQ57");
        assertEquals(newest, nearest(plan));
        assertEquals(ward, nearest(null));
        end(newest).statusCode(200).body("inForce", equalTo(false)).body("endedAt", notNullValue());
        assertEquals(ward, nearest(plan));
        end(newest).statusCode(409).body("code", equalTo("REMINDER_POLICY_OVER"));
        end(ward).statusCode(200);
        assertEquals(province, nearest(plan));
        end("01980000-0000-7000-8000-000000000003").statusCode(409).body("code", equalTo("REMINDER_POLICY_LAST"));
        end(UUID.randomUUID().toString()).statusCode(404);
    }

    private static String scoped(String organization, String programme) {
        String of = programme == null ? "" : ", \"programme\": \"" + programme + "\"";
        return add(
                        ADMIN,
                        "{\"kind\": \"TASK\", \"organization\": \"" + organization + "\"" + of
                                + ", \"rungs\": [{\"rung\": \"PT0S\"}]}")
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What a task of the division, from that plan or from none, would begin with. */
    private String nearest(UUID plan) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(
                        () -> policies.nearest(DeadlineKind.TASK, plan, DemoOrganizations.id("H35.TANPHONG.VHXH")))
                .id()
                .toString();
    }

    private static ValidatableResponse end(String id) {
        return given().header("Authorization", ADMIN)
                .contentType("application/json")
                .post("/api/v1/reminder-policies/" + id + "/end")
                .then();
    }

    private static ValidatableResponse list() {
        return given().header("Authorization", Tokens.bearer("reporter", "H35.TANPHONG.VHXH"))
                .get("/api/v1/reminder-policies")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse add(String token, String body) {
        return add(token, body, UUID.randomUUID().toString());
    }

    private static ValidatableResponse add(String token, String body, String key) {
        return given().header("Authorization", token)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reminder-policies")
                .then();
    }
}
