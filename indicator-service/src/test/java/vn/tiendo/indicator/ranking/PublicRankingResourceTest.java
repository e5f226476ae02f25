package vn.tiendo.indicator.ranking;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PublicRankingResourceTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    Given given;

    @Test
    void whatIsPublishedIsRankedForAnyoneWithAllThatARankFollowsFrom() throws JsonProcessingException {
        Contest contest = contest();
        String profile = contest.published();
        ValidatableResponse shown = seen(contest, "&profile=" + profile)
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("items.rank", contains(1, 2))
                .body(
                        "formula.total",
                        is("100 * sum(weight * share) / sum(weight), over the criteria that have a share"))
                .body("trial", is(true));
        String answer = shown.extract().asString();

        assertEquals(
                JSON.readTree(contest.asked("P", "rankings?profile=" + profile)
                        .extract()
                        .asString()),
                JSON.readTree(answer));
        JsonNode published = JSON.readTree(answer);
        assertEquals(1, Recount.ranks(Recount.totals(published)).get(contest.country.code("A")));
        given().header("If-None-Match", shown.extract().header("ETag"))
                .get(path(contest, "&profile=" + profile))
                .then()
                .statusCode(304);
        given().get("/public/v1/rankings/profiles?limit=200&year=" + contest.year)
                .then()
                .statusCode(200)
                .body("items.code", hasItem(profile))
                .body("items.rules.published", everyItem(is(true)));
    }

    @Test
    void whatIsNotPublishedDoesNotExist() {
        Contest contest = contest();
        String profile = contest.profile("REDISTRIBUTE", "ZERO");

        seen(contest, "&profile=" + profile).statusCode(404).body("code", is("SCORING_PROFILE_NOT_FOUND"));
        seen(contest, "").statusCode(400).body("code", is("SCORING_PROFILE_MISSING"));
        given().get("/public/v1/rankings?profile=" + profile)
                .then()
                .statusCode(400)
                .body("code", is("SCORING_BODY_MISSING"));
        given().get("/public/v1/rankings/profiles?limit=200&year=" + contest.year)
                .then()
                .body("items.code", not(hasItem(profile)));
    }

    private Contest contest() {
        Contest contest = new Contest(given);
        contest.task(contest.country.body("A", contest.province), true);
        contest.task(contest.country.body("B", contest.province), false);
        return contest;
    }

    private static String path(Contest contest, String more) {
        return "/public/v1/rankings?year=" + contest.year + "&organization=" + contest.country.code("P") + more;
    }

    private static ValidatableResponse seen(Contest contest, String more) {
        return given().get(path(contest, more)).then();
    }
}
