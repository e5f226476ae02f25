package vn.tiendo.indicator.ranking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RankingResourceTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    Given given;

    @ParameterizedTest
    @CsvSource({"REDISTRIBUTE, ZERO, BODY", "FULL_POINTS, NOT_RANKED, BODY", "NO_POINTS, ZERO, HEAD"})
    void everyRankIsComputedAgainFromThePublishedInputsByAProgramThatKnowsNothingElse(
            String notApplicable, String missing, String subject) throws JsonProcessingException {
        Contest contest = new Contest(given);
        Random random = new Random(57);
        for (int body = 0; body < 12; body++) {
            compete(contest, contest.country.body("C" + body, contest.province), random);
        }
        String profile = contest.profile(notApplicable, missing);

        JsonNode answer = JSON.readTree(contest.asked("P", "rankings?subject=" + subject + "&profile=" + profile)
                .statusCode(200)
                .extract()
                .asString());
        Map<String, BigInteger> totals = Recount.totals(answer);
        Map<String, Integer> ranks = Recount.ranks(totals);

        assertEquals(12, totals.size());
        assertEquals(ranks, published(answer));
        answer.path("items").forEach(item -> {
            JsonNode card = item.path("card");
            String code = card.path("organization").path("code").asText();
            assertEquals(
                    card.hasNonNull("total")
                            ? card.path("total")
                                    .decimalValue()
                                    .movePointRight(2)
                                    .toBigIntegerExact()
                            : BigInteger.ONE.negate(),
                    totals.get(code),
                    code);
        });
        assertTrue(answer.path("trial").asBoolean());
    }

    @Test
    void equalsShareARankTheNextIsSkippedAndWhoHasNothingToJudgeStandsAtTheEnd() {
        Contest contest = new Contest(given);
        for (String name : new String[] {"B", "A", "C"}) {
            UUID body = contest.country.body(name, contest.province);
            contest.task(body, true);
            contest.task(body, !name.equals("C"));
        }
        contest.country.body("D", contest.province);
        String asked = "rankings?profile=" + contest.profile("REDISTRIBUTE", "ZERO");

        contest.asked("P", asked)
                .statusCode(200)
                .body("items[0].rank", is(1))
                .body("items[1].rank", is(1))
                .body("items[2].rank", is(3))
                .body("items[3].rank", nullValue())
                .body("items.sharedBy", contains(2, 2, 1, 0))
                .body(
                        "items.card.organization.code",
                        contains(
                                contest.country.code("A"),
                                contest.country.code("B"),
                                contest.country.code("C"),
                                contest.country.code("D")))
                .body("items[2].card.total", equalTo(50.0f))
                .body("items[3].card.unscored", is("NOTHING_TO_JUDGE"))
                .body("items[3].card.total", nullValue())
                .body("ranked", is(3))
                .body("unranked", is(1));
        String next = contest.asked("P", asked + "&limit=1")
                .body("items", hasSize(1))
                .extract()
                .path("next");
        contest.asked("P", asked + "&limit=2&cursor=" + next)
                .body("items.rank", contains(1, 3))
                .body("ranked", is(3));
    }

    @Test
    void whoIsToBeCommendedAndWhoLagsAreListsOfTheirOwnWithTheRanksAmongAll() {
        Contest contest = new Contest(given);
        contest.task(contest.country.body("A", contest.province), true);
        contest.task(contest.country.body("B", contest.province), false);
        String asked = "rankings?profile=" + contest.profile("REDISTRIBUTE", "ZERO");

        contest.asked("P", asked + "&list=COMMENDED")
                .body("items.card.organization.code", contains(contest.country.code("A")))
                .body("items[0].card.band.colour", is("#2E7D32"));
        contest.asked("P", asked + "&list=LAGGING")
                .body("items.rank", contains(2))
                .body("ranked", is(2));
    }

    @Test
    void daysOnASuperiorAreTakenOffOnceAndWhoRaisesADifficultyTooLateGainsNothing() {
        Contest contest = new Contest(given);
        UUID waiting = contest.country.body("A", contest.province);
        UUID late = contest.country.body("B", contest.province);
        for (UUID body : new UUID[] {waiting, late}) {
            contest.task(body, false);
            contest.report(body, false, null);
        }
        String asked = "scorecards?of=CHILDREN&profile=" + contest.profile("REDISTRIBUTE", "ZERO");
        LocalDate due = contest.first;
        contest.asked("P", asked)
                .body("items[0].criteria[0].numerator", equalTo(0))
                .body("items[0].criteria[0].waitingDays", is(0))
                .body("items[0].criteria[1].denominator", equalTo(1));

        contest.waited(waiting, due, due.plusDays(1));
        contest.waited(waiting, due, due.plusDays(1));
        contest.waited(waiting, due, null);
        contest.waited(late, due.plusDays(1), due.plusDays(2));

        contest.asked("P", asked)
                .body("items[0].criteria[0].numerator", equalTo(1))
                .body("items[0].criteria[0].waitingDays", is(1))
                .body("items[0].criteria[1].denominator", equalTo(0))
                .body("items[1].criteria[0].numerator", equalTo(0))
                .body("items[1].criteria[0].waitingDays", is(0))
                .body("items[1].criteria[1].denominator", equalTo(1))
                .body("items[1].criteria[1].waitingDays", is(1));
    }

    @Test
    void figuresPerPeriodAreAddedUpAndNoWindowCountsTwice() {
        Contest contest = new Contest(given);
        UUID body = contest.country.body("A", contest.province);
        contest.perPeriod();
        contest.measured(body, 0, 29, 1, 10);
        contest.measured(body, 30, 59, 2, 10);
        contest.measured(body, 0, 59, 4, 20);
        contest.measured(body, 60, 89, 5, 10);

        contest.asked("A", "scorecards?profile=" + contest.profile("REDISTRIBUTE", "ZERO"))
                .body("items[0].criteria[3].numerator", equalTo(9))
                .body("items[0].criteria[3].denominator", equalTo(30));
    }

    @Test
    void aTargetThatSeveralBodiesReportCountsForEachByHowThatBodyStands() {
        Contest contest = new Contest(given);
        UUID one = contest.country.body("A", contest.province);
        UUID two = contest.country.body("B", contest.province);
        contest.shared(Map.of(one, "ACHIEVED", two, "OFF_TRACK"));

        contest.asked("P", "scorecards?of=CHILDREN&profile=" + contest.profile("REDISTRIBUTE", "ZERO"))
                .body("items[0].criteria[2].numerator", equalTo(1))
                .body("items[0].criteria[2].denominator", equalTo(1))
                .body("items[1].criteria[2].numerator", equalTo(0))
                .body("items[1].criteria[2].denominator", equalTo(1));
        contest.asked("P", "dashboards/" + contest.country.code("P"))
                .body("targets.achieved", is(1))
                .body("targets.offTrack", is(1))
                .body("targets.atRisk", is(0))
                .body("targets.unjudged", is(0));
    }

    @Test
    void aHeadAnswersForEverythingBelowAndIsKnownByTitleOnly() {
        Contest contest = new Contest(given);
        UUID commune = contest.country.body("A", contest.province);
        UUID unit = contest.country.body("U", commune);
        contest.task(commune, true);
        contest.task(unit, false);
        contest.measured(commune, 1, 2);
        contest.measured(unit, 0, 2);
        String asked = "scorecards?profile=" + contest.profile("REDISTRIBUTE", "ZERO");

        contest.asked("A", asked)
                .body("items[0].head", nullValue())
                .body("items[0].criteria[0].denominator", equalTo(1))
                .body("items[0].criteria[3].denominator", equalTo(2));
        contest.asked("A", asked + "&subject=HEAD")
                .body("items[0].head", is("Chủ tịch Ủy ban nhân dân"))
                .body("items[0].criteria[0].denominator", equalTo(2))
                .body("items[0].criteria[0].numerator", equalTo(1))
                .body("items[0].criteria[3].numerator", equalTo(1))
                .body("items[0].criteria[3].denominator", equalTo(4));
    }

    @Test
    void whatIsNotSeenIsNotRankedAndWhatIsAskedWronglyIsRefused() {
        Contest contest = new Contest(given);
        contest.country.body("A", contest.province);
        contest.country.body("B", contest.province);
        String profile = contest.profile("REDISTRIBUTE", "ZERO");
        String ofProvince = "&organization=" + contest.country.code("P");

        contest.asked("A", "rankings?profile=" + profile + ofProvince)
                .statusCode(404)
                .body("code", is("SCORING_BODY_NOT_FOUND"));
        contest.asked("A", "scorecards?of=CHILDREN&profile=" + profile + ofProvince)
                .statusCode(404);
        contest.asked("P", "scorecards?of=CHILDREN&profile=" + profile)
                .statusCode(200)
                .body("items.organization.code", hasItems(contest.country.code("A"), contest.country.code("B")));
        contest.asked("P", "rankings").statusCode(400).body("code", is("SCORING_PROFILE_MISSING"));
        contest.asked("P", "rankings?profile=NO.SUCH").statusCode(404);
        contest.asked("P", "rankings?from=2001-01-01&profile=" + profile)
                .statusCode(400)
                .body("code", is("SCORING_PERIOD_NOT_VALID"));
    }

    private static void compete(Contest contest, UUID body, Random random) {
        int tasks = random.nextInt(4);
        for (int one = 0; one < tasks; one++) {
            contest.task(body, random.nextBoolean());
        }
        int reports = random.nextInt(4);
        for (int one = 0; one < reports; one++) {
            contest.report(body, random.nextInt(4) == 0, random.nextInt(4) == 0 ? null : random.nextInt(3));
        }
        String[] statuses = {"ACHIEVED", "ON_TRACK", "AT_RISK", "OFF_TRACK", "NOT_DUE", "NO_DATA", "NOT_APPLICABLE"};
        int targets = random.nextInt(5);
        for (int one = 0; one < targets; one++) {
            contest.target(body, statuses[random.nextInt(statuses.length)]);
        }
        if (random.nextInt(3) > 0) {
            int below = 1 + random.nextInt(90);
            contest.measured(body, random.nextInt(below + 1), below);
        } else if (random.nextBoolean()) {
            contest.owes(body);
        }
    }

    private static Map<String, Integer> published(JsonNode answer) {
        Map<String, Integer> ranks = new TreeMap<>();
        answer.path("items").forEach(item -> {
            if (item.hasNonNull("rank")) {
                ranks.put(
                        item.path("card").path("organization").path("code").asText(),
                        item.path("rank").asInt());
            }
        });
        return ranks;
    }
}
