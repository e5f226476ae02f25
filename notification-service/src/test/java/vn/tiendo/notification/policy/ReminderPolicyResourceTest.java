package vn.tiendo.notification.policy;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReminderPolicyResourceTest {
    private static final String ADMIN = Tokens.bearer("admin", "H35");
    private static final String DAILY = "{\"kind\": \"TASK\", \"rungs\": [\"PT0S\", \"-PT48H\", \"-P1D\"]}";

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void everyKindStartsWithAPolicyInForce() {
        list().body("items.kind", contains("DIFFICULTY", "FINDING", "TASK", "AD_HOC", "PERIODIC"))
                .body("items.inForce", contains(true, true, true, true, true))
                .body("items.find { it.kind == 'PERIODIC' }.rungs", contains("-P7D", "-P3D", "-P1D", "PT0S"))
                .body("items.find { it.kind == 'AD_HOC' }.rungs", contains("-P1D", "-PT1H", "-PT30S", "PT0S"));
    }

    @Test
    void newPolicyTakesThePlaceOfTheOldOne() {
        String id = add(ADMIN, DAILY)
                .statusCode(201)
                .body("rungs", contains("-P2D", "-P1D", "PT0S"))
                .extract()
                .path("id");
        list().body("items", hasSize(6)).body("items.findAll { it.kind == 'TASK' && it.inForce }.id", contains(id));
        assertEquals(
                1,
                database.count(
                        "select count(*) from audit_entry where subject = ? and action = 'reminder-policy.added'",
                        UUID.fromString(id)));
    }

    @Test
    void onlyAnAdministratorWrites() {
        add(Tokens.bearer("reviewer", "H35"), DAILY).statusCode(403).body("code", equalTo("FORBIDDEN"));
        list().body("items", hasSize(5));
    }

    @Test
    void repeatedRequestAddsOnePolicy() {
        String key = UUID.randomUUID().toString();
        String first = add(ADMIN, DAILY, key).statusCode(201).extract().path("id");
        add(ADMIN, DAILY, key).statusCode(201).body("id", equalTo(first));
        add(ADMIN, DAILY.replace("TASK", "AD_HOC"), key)
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        list().body("items", hasSize(6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind": "TASK", "rungs": ["-P3D", "P1M"]}        | REMINDER_RUNG_INVALID  | /rungs/1
            {"kind": "TASK", "rungs": ["-P1D", "-PT24H"]}     | REMINDER_RUNG_REPEATED | /rungs/1
            {"kind": "TASK", "rungs": []}                     | VALIDATION_FAILED      | /rungs
            {"kind": "TASK", "rungs": [null]}                 | VALIDATION_FAILED      | /rungs/0
            {"rungs": ["-P1D"]}                               | VALIDATION_FAILED      | /kind
            {"kind": "NONE", "rungs": ["-P1D"]}               | VALIDATION_FAILED      | /kind
            {"kind": "TASK", "rungs": ["-P1D"], "more": true} | VALIDATION_FAILED      | /more
            """)
    void wrongPolicyIsRefusedWhereItIsWrong(String body, String code, String pointer) {
        add(ADMIN, body).statusCode(400).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
        list().body("items", hasSize(5));
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
