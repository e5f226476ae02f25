package vn.tiendo.notification.template;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
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
class TemplateResourceTest {
    private static final String ADMIN = Tokens.bearer("admin", "H35");
    private static final String READER = Tokens.bearer("reporter", "H35.TANPHONG.VHXH");
    private static final String SUBJECT = "Đôn đốc {{work}}";
    private static final String BODY = "{{owner}} chậm {{work}}, hạn {{due}}{{#days}}, {{days}} ngày{{/days}}.";

    @Inject
    Database database;

    @BeforeEach
    void reset() {
        database.reset();
    }

    @Test
    void everyKindHasATemplateInBothLanguagesAndEachCanBeFilledIn() {
        var seeds = given().header("Authorization", READER)
                .get("/api/v1/templates")
                .then()
                .statusCode(200)
                .body("items", hasSize(6))
                .body("items.inForce", everyItem(equalTo(true)))
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items");
        for (Map<String, Object> seed : seeds) {
            post(
                            "/preview",
                            ADMIN,
                            (String) seed.get("kind"),
                            (String) seed.get("language"),
                            (String) seed.get("subject"),
                            (String) seed.get("body"))
                    .statusCode(200);
        }
    }

    @Test
    void newestOfItsKindAndLanguageIsInForceAndTheOlderStaysReadable() {
        String id = post("", ADMIN, "URGING", "VI", SUBJECT, BODY)
                .statusCode(201)
                .body("inForce", equalTo(true))
                .body("variables", contains("issuer", "owner", "addressee", "work", "due", "days"))
                .extract()
                .path("id");
        given().header("Authorization", READER)
                .get("/api/v1/templates?kind=URGING&language=VI")
                .then()
                .body("items.id", contains(id, "01980000-0000-7000-8000-000000000101"))
                .body("items.inForce", contains(true, false));
        given().header("Authorization", READER)
                .get("/api/v1/templates/01980000-0000-7000-8000-000000000101")
                .then()
                .statusCode(200)
                .body("inForce", equalTo(false));
        post("", READER, "URGING", "VI", SUBJECT, BODY).statusCode(403);
    }

    @Test
    void previewSaysWhatItWouldSayAndKeepsNothing() {
        post("/preview", ADMIN, "URGING", "VI", SUBJECT, BODY)
                .statusCode(200)
                .body("subject", equalTo("Đôn đốc Báo cáo tháng 6/2026"))
                .body(
                        "body",
                        equalTo("Phòng Văn hóa - Xã hội chậm Báo cáo tháng 6/2026, hạn 24:00 ngày 15/6/2026, 7 ngày."));
        given().header("Authorization", READER).get("/api/v1/templates").then().body("items", hasSize(6));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Về {{work}}    | {{owner}} {{due}} {{chairman}} {{zone}} | TEMPLATE_VARIABLES_UNKNOWN | /body    | chairman, zone
            Về {{getClass}}| {{owner}} {{work}} {{due}}              | TEMPLATE_VARIABLES_UNKNOWN | /subject | getClass
            Về {{work}}    | {{owner}} {{due.class.name}}            | TEMPLATE_VARIABLES_UNKNOWN | /body    | due.class.name
            Về việc        | {{owner}}                               | TEMPLATE_VARIABLES_MISSING | /body    | work, due
            Về {{work}}    | {{owner}} {{due}} {{#days}}             | TEMPLATE_INVALID           | /body    | days
            Về {{work}}    | {{owner}} {{due}} {{>/etc/passwd}}      | TEMPLATE_INVALID           | /body    | passwd
            """)
    void whatCannotBeFilledInIsFoundWhenItIsSaved(
            String subject, String body, String code, String pointer, String named) {
        for (String path : new String[] {"", "/preview"}) {
            post(path, ADMIN, "URGING", "VI", subject, body)
                    .statusCode(422)
                    .body("code", equalTo(code))
                    .body("errors.pointer", hasItem(pointer))
                    .body("detail", containsString(named));
        }
        given().header("Authorization", READER).get("/api/v1/templates").then().body("items", hasSize(6));
    }

    private static ValidatableResponse post(
            String path, String token, String kind, String language, String subject, String body) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(Map.of("kind", kind, "language", language, "subject", subject, "body", body))
                .post("/api/v1/templates" + path)
                .then();
    }
}
