package vn.tiendo.notification.preference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.notification.Database;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PreferenceResourceTest {
    private static final String REPORTER = Tokens.bearer("reporter", "H35.TANPHONG.VHXH");

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void whoHasSaidNothingIsToldByEmailInVietnamese() {
        get(REPORTER)
                .header("ETag", "\"0\"")
                .body("language", equalTo("vi"))
                .body("channels.channel", contains("EMAIL", "SHORT_MESSAGE"))
                .body("channels.wanted", contains(true, false));
    }

    @Test
    void whatIsSaidHoldsForWhoSaidItAlone() {
        put(
                        "0",
                        "{\"language\": \"en\", \"channels\": [{\"channel\": \"EMAIL\", \"wanted\": true,"
                                + " \"quiet\": [\"REPORT_ACCEPTED\", \"PLAN_REPLACED\"]}]}")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("channels[0].quiet", contains("PLAN_REPLACED", "REPORT_ACCEPTED"));
        get(Tokens.bearer("report-approver", "H35.TANPHONG.VHXH"))
                .body("language", equalTo("vi"))
                .body("channels[0].quiet", empty());

        put("1", "{\"language\": \"vi\", \"channels\": []}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("channels.wanted", contains(true, false));
    }

    @Test
    void badRequestsAreRefused() {
        put(null, "{\"language\": \"en\", \"channels\": []}").statusCode(428);
        put("7", "{\"language\": \"en\", \"channels\": []}").statusCode(412);
        put("0", "{\"language\": \"fr\", \"channels\": []}").statusCode(400);
        put("0", "{\"language\": \"en\", \"channels\": [{\"channel\": \"INBOX\", \"wanted\": false, \"quiet\": []}]}")
                .statusCode(400)
                .body("code", equalTo("PREFERENCE_INBOX_STAYS"));
        String email = "{\"channel\": \"EMAIL\", \"wanted\": false, \"quiet\": []}";
        put("0", "{\"language\": \"en\", \"channels\": [" + email + "," + email + "]}")
                .statusCode(400)
                .body("code", equalTo("PREFERENCE_CHANNEL_REPEATED"));
        put("0", "{\"language\": \"en\", \"channels\": [null]}").statusCode(400);
        given().get("/api/v1/notification-preferences").then().statusCode(401);
        get(REPORTER).header("ETag", "\"0\"");
    }

    private static ValidatableResponse get(String token) {
        return given().header("Authorization", token)
                .get("/api/v1/notification-preferences")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse put(String version, String body) {
        var request = given().header("Authorization", REPORTER)
                .contentType("application/json")
                .body(body);
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        return request.put("/api/v1/notification-preferences").then();
    }
}
