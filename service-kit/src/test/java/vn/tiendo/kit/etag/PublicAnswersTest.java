package vn.tiendo.kit.etag;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PublicAnswersTest {
    private static final String PATH = "/public/v1/notes?text=";

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer x.y.z", "Basic eA=="})
    void anyoneReadsAndMayKeepItForAMinuteWhateverTokenIsSent(String token) {
        given().header("Authorization", token)
                .get(PATH + "a")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .header("ETag", startsWith("W/\""))
                .body("text", equalTo("a"));
    }

    @Test
    void theTagIsThatOfTheContent() {
        String tag = read("a", "")
                .header("ETag", equalTo(read("a", "").extract().header("ETag")))
                .extract()
                .header("ETag");
        read("b", "").header("ETag", not(tag));
        read("a", tag).statusCode(304).header("ETag", tag).body(emptyString());
        read("a", "\"x\", " + tag.substring(2)).statusCode(304);
        read("b", tag).statusCode(200);
    }

    private static ValidatableResponse read(String text, String known) {
        return given().header("If-None-Match", known).get(PATH + text).then();
    }
}
