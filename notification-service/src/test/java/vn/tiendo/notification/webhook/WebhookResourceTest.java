package vn.tiendo.notification.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
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
class WebhookResourceTest {
    private static final String CLIENT = Tokens.machine("client", "data-provider", "H35");
    private static final String OTHER = Tokens.machine("other-client", "data-provider", "H35");
    private static final String ADMIN = Tokens.bearer("admin", "H35");
    private static final String AUDITOR = Tokens.bearer("auditor", "H35");
    private static final String BODY = "{\"url\": \"https://lgsp.example/hook\", \"types\": [\"report.accepted\"]}";

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void secretIsShownOnceAndNeverAgain() {
        String secret = add(CLIENT, BODY)
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .extract()
                .path("secret");
        String id = as(CLIENT).get("/api/v1/webhooks").path("items[0].id");
        for (String path : List.of("/api/v1/webhooks", "/api/v1/webhooks/" + id)) {
            as(CLIENT).get(path).then().statusCode(200).body(not(containsString(secret)));
        }
        assertEquals(0, database.count("select count(*) from audit_entry where content like '%' || ? || '%'", secret));
    }

    @Test
    void everyClientHasItsOwnAndAdministratorsAndAuditorsSeeAll() {
        String id = add(CLIENT, BODY).statusCode(201).extract().path("id");
        add(ADMIN, BODY).statusCode(201);
        as(CLIENT).get("/api/v1/webhooks").then().body("items.id", equalTo(List.of(id)));
        as(OTHER).get("/api/v1/webhooks").then().body("items", hasSize(0));
        as(ADMIN).get("/api/v1/webhooks").then().body("items", hasSize(2));
        as(AUDITOR).get("/api/v1/webhooks").then().body("items", hasSize(2));
        as(OTHER).get("/api/v1/webhooks/" + id).then().statusCode(404);
        as(OTHER).get("/api/v1/webhooks/" + id + "/deliveries").then().statusCode(404);
        as(OTHER).post("/api/v1/webhooks/" + id + "/test").then().statusCode(404);
        as(AUDITOR).post("/api/v1/webhooks/" + id + "/test").then().statusCode(403);
        as(ADMIN).get("/api/v1/webhooks/" + id).then().statusCode(200).body("organization.code", equalTo("H35"));
    }

    @Test
    void peopleHaveNoWebhooks() {
        String person = Tokens.bearer("reviewer", "H35");
        add(person, BODY).statusCode(403).body("code", equalTo("WEBHOOK_NOT_MACHINE"));
        as(person).get("/api/v1/webhooks").then().statusCode(403);
        add(AUDITOR, BODY).statusCode(403);
    }

    @Test
    void nobodyIsToldMoreThanItMayRead() {
        add(CLIENT, with("organization", "H35.TANPHONG"))
                .statusCode(403)
                .body("code", equalTo("WEBHOOK_ORGANIZATION_NOT_OWN"));
        add(CLIENT, with("organization", "H35")).statusCode(201);
        String all = add(ADMIN, BODY).statusCode(201).extract().path("id");
        as(ADMIN).get("/api/v1/webhooks/" + all).then().body("organization", nullValue());
        String one = add(ADMIN, with("organization", "H35.TANPHONG"))
                .statusCode(201)
                .extract()
                .path("id");
        as(ADMIN).get("/api/v1/webhooks/" + one).then().body("organization.code", equalTo("H35.TANPHONG"));
        add(ADMIN, with("organization", "H35.XYZ")).statusCode(400).body("code", equalTo("ORGANIZATION_UNKNOWN"));
    }

    @Test
    void webhookIsChangedStoppedAndRemovedUnderItsVersion() {
        String path = "/api/v1/webhooks/" + add(CLIENT, BODY).extract().path("id");
        String patch = "{\"types\": [\"report.returned\", \"report.returned\"], \"ordered\": true}";
        patch(path, null, patch).statusCode(428);
        patch(path, "\"9\"", patch).statusCode(412);
        patch(path, "\"0\"", patch)
                .statusCode(200)
                .body("types", equalTo(List.of("report.returned")))
                .body("ordered", equalTo(true))
                .body("version", equalTo(1));
        patch(path, "\"1\"", "{\"url\": \"https://192.168.1.1/\"}")
                .statusCode(400)
                .body("code", equalTo("WEBHOOK_ADDRESS_REFUSED"));
        as(CLIENT).header("If-Match", "\"1\"").post(path + "/resume").then().statusCode(409);
        as(CLIENT)
                .header("If-Match", "\"1\"")
                .post(path + "/pause")
                .then()
                .statusCode(200)
                .body("state", equalTo("PAUSED"))
                .body("reason", equalTo("ASKED"));
        as(CLIENT).header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        as(CLIENT).get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"url": "https://169.254.169.254/"}                             | WEBHOOK_ADDRESS_REFUSED | /url
            {"url": "https://[::ffff:10.0.0.1]/"}                           | WEBHOOK_ADDRESS_REFUSED | /url
            {"url": "https://user@lgsp.example/"}                           | WEBHOOK_URL_INVALID     | /url
            {"url": "file:///etc/passwd"}                                   | WEBHOOK_URL_INVALID     | /url
            {"url": ""}                                                     | VALIDATION_FAILED       | /url
            {"types": []}                                                   | VALIDATION_FAILED       | /url
            {"url": "https://lgsp.example/", "types": ["report.lost"]}      | WEBHOOK_TYPE_UNKNOWN    | /types/0
            {"url": "https://lgsp.example/", "types": [null]}               | VALIDATION_FAILED       | /types/0
            """)
    void wrongWebhookIsRefusedWhereItIsWrong(String body, String code, String pointer) {
        add(CLIENT, body).statusCode(400).body("code", equalTo(code)).body("errors.pointer", hasItem(pointer));
        as(CLIENT).get("/api/v1/webhooks").then().body("items", hasSize(0));
    }

    private static String with(String field, String value) {
        return BODY.replace("}", ", \"" + field + "\": \"" + value + "\"}");
    }

    private static ValidatableResponse add(String token, String body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks")
                .then();
    }

    private static ValidatableResponse patch(String path, String version, String body) {
        RequestSpecification request = as(CLIENT)
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(body);
        return (version == null ? request : request.header("If-Match", version))
                .patch(path)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token);
    }
}
