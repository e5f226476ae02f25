package vn.tiendo.indicator.scoring;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.ranking.Contest;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ScoringProfileResourceTest {
    private static final String PATH = "/api/v1/scoring-profiles";

    @Inject
    Given given;

    private final String code =
            "X." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Test
    void theRulesOfAYearThatHasNotBegunChangeAndEveryVersionIsKept() {
        Contest contest = new Contest(given);
        String id = enter(contest.entering(code, contest.year + 1, "REDISTRIBUTE", "ZERO"))
                .statusCode(201)
                .body("version", is(1))
                .body("frozen", is(false))
                .body("trial", is(false))
                .body("frozenOn", is(contest.year + "-12-15"))
                .extract()
                .path("id");

        change(id, 1, "{\"rules\": {\"whenMissing\": \"NOT_RANKED\"}}")
                .statusCode(200)
                .body("version", is(2));
        change(id, 1, "{\"rules\": {\"whenMissing\": \"ZERO\"}}").statusCode(412);

        as("reporter", "H35")
                .get(PATH + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.rules.whenMissing", contains("NOT_RANKED", "ZERO"));
        as("reporter", "H35")
                .get(PATH + "?limit=200&year=" + (contest.year + 1))
                .then()
                .body("items.code", hasItem(code));
    }

    @Test
    void theRulesOfAYearThatHasBegunAreFrozenAndWhatIsEnteredThenIsATrial() {
        Contest contest = new Contest(given);
        String entering = contest.entering(code, contest.year, "REDISTRIBUTE", "ZERO");
        String id = enter(entering)
                .statusCode(201)
                .body("frozen", is(true))
                .body("trial", is(true))
                .extract()
                .path("id");

        change(id, 1, "{\"rules\": {\"whenMissing\": \"NOT_RANKED\"}}")
                .statusCode(409)
                .body("code", is("SCORING_PROFILE_FROZEN"));
        enter(entering).statusCode(409).body("code", is("SCORING_PROFILE_TAKEN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\": \"R\" | \"code\": \"T\" | SCORING_CRITERION_TWICE",
                "\"fullAt\": 95 | \"fullAt\": 0 | SCORING_SPAN_EMPTY",
                "\"kind\": \"INDICATOR\" | \"kind\": \"REPORTS_ON_TIME\" | SCORING_INDICATOR_NOT_VALID",
                "\"kind\": \"TASKS_ON_TIME\" | \"kind\": \"INDICATOR\" | SCORING_INDICATOR_NOT_VALID",
                "\"from\": 0, | \"from\": 10, | SCORING_BANDS_NOT_VALID",
                "\"from\": 40, | \"from\": 80, | SCORING_BANDS_NOT_VALID"
            })
    void rulesThatGiveNoTotalOrTwoAreRefused(String sound, String unsound, String refusal) {
        Contest contest = new Contest(given);
        String entering = contest.entering(code, contest.year + 1, "REDISTRIBUTE", "ZERO");

        enter(entering.replace(sound, unsound)).statusCode(400).body("code", is(refusal));
    }

    @Test
    void onlyWhoKeepsTheProfilesWritesThem() {
        Contest contest = new Contest(given);
        as("reviewer", "H35")
                .contentType("application/json")
                .body(contest.entering(code, contest.year + 1, "REDISTRIBUTE", "ZERO"))
                .post(PATH)
                .then()
                .statusCode(403);
        as("reviewer", "H35").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static ValidatableResponse enter(String body) {
        return as("admin", "H35")
                .contentType("application/json")
                .body(body)
                .post(PATH)
                .then();
    }

    private static ValidatableResponse change(String id, int version, String patch) {
        return as("admin", "H35")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch(PATH + "/" + id)
                .then();
    }
}
