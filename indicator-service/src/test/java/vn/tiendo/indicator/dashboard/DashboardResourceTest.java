package vn.tiendo.indicator.dashboard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.ranking.Contest;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DashboardResourceTest {
    @Inject
    Given given;

    @Test
    void aBodyWithAllBelowItStandsInOneAnswer() {
        Contest contest = new Contest(given);
        UUID one = contest.country.body("A", contest.province);
        UUID two = contest.country.body("B", contest.province);
        contest.country.body("C", contest.province);
        contest.task(one, true);
        contest.task(contest.country.body("U", two), false);
        contest.undone(two);
        contest.waited(two, contest.first, null);
        contest.report(one, false, 1);
        contest.report(two, true, 0);
        contest.report(two, false, null);
        contest.target(one, "ACHIEVED");
        contest.target(two, "NO_DATA");
        contest.measured(one, 9, 10);
        contest.measured(two, 1, 10);

        contest.asked("P", "dashboards/" + contest.country.code("P") + "?indicator=" + contest.country.indicator)
                .statusCode(200)
                .body("targets.achieved", is(1))
                .body("targets.noData", is(1))
                .body("tasks.completedOnTime", is(1))
                .body("tasks.completedLate", is(1))
                .body("tasks.waiting", is(1))
                .body("reports.onTime", is(1))
                .body("reports.late", is(1))
                .body("reports.withEvidence", is(1))
                .body("indicators[0].figure.value", equalTo(50))
                .body("indicators[0].figure.expected", is(2))
                .body("indicators[0].children[0].figure.value", equalTo(90))
                .body("indicators[0].children[1].figure.value", equalTo(10))
                .body("indicators[0].children[2].figure.value", nullValue())
                .body("indicators[0].spread.bodies", is(2))
                .body("indicators[0].spread.lowest", equalTo(10))
                .body("indicators[0].spread.highest", equalTo(90))
                .body("profile", nullValue())
                .body("ranked", is(2))
                .body("unranked", is(1))
                .body("best.card.organization.code", contains(contest.country.code("A")))
                .body("worst.card.organization.code", contains(contest.country.code("B")));
    }

    @Test
    void theBodiesBelowAreOrderedByTheProfileThatIsNamed() {
        Contest contest = new Contest(given);
        contest.task(contest.country.body("A", contest.province), true);
        String profile = contest.profile("REDISTRIBUTE", "ZERO");

        contest.asked("P", "dashboards/" + contest.country.code("P") + "?profile=" + profile)
                .statusCode(200)
                .body("profile", is(profile))
                .body("best[0].card.band.code", is("A"))
                .body("best[0].card.head", is("Chủ tịch Ủy ban nhân dân"))
                .body("worst", empty())
                .body("indicators", empty());
    }

    @Test
    void whatIsNotSeenDoesNotExistAndWhatIsAskedWronglyIsRefused() {
        Contest contest = new Contest(given);
        contest.country.body("A", contest.province);
        String own = "dashboards/" + contest.country.code("A");

        contest.asked("A", "dashboards/" + contest.country.code("P"))
                .statusCode(404)
                .body("code", is("DASHBOARD_BODY_NOT_FOUND"));
        contest.asked("A", own).statusCode(200).body("best", empty());
        contest.asked("A", own + "?indicator=NO.SUCH")
                .statusCode(400)
                .body("code", is("DASHBOARD_INDICATOR_NOT_VALID"));
        contest.asked("A", own + "?dueSoonDays=-1").statusCode(400).body("code", is("DASHBOARD_SOON_NOT_VALID"));
        contest.asked("A", own + "?year=999999999").statusCode(400).body("code", is("SCORING_PERIOD_NOT_VALID"));
    }
}
