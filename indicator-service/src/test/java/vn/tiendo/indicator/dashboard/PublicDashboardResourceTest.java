package vn.tiendo.indicator.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.ranking.Contest;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PublicDashboardResourceTest {
    @Inject
    Given given;

    private Contest contest;
    private UUID one;
    private UUID other;
    private UUID open;
    private UUID held;

    @BeforeEach
    void bodies() {
        contest = new Contest(given);
        one = contest.country.body("A", contest.province);
        other = contest.country.body("B", contest.province);
        open = plan(true);
        held = plan(false);
        contest.measured(one, 9, 10);
        contest.country.ratio(
                one, new Window(contest.first.plusDays(31), contest.first.plusDays(60)), 1, 10, "PROVISIONAL");
    }

    @Test
    void whatIsPublicOfABodyAndAllBelowItStandsInOneAnswer() {
        asked(one, open, contest.country.indicator);
        asked(other, held, null);
        contest.task(one, true);
        contest.task(other, false);
        given.sql("update task_copy set plan_id = ? where lead_id = ?", open, one);
        given.sql("update task_copy set plan_id = ? where lead_id = ?", held, other);

        seen("P", "&indicator=" + contest.country.indicator)
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("targets.achieved", is(1), "targets.noData", is(0), "targets.notDue", is(0))
                .body("tasks.completedOnTime", is(1), "tasks.completedLate", is(0))
                .body("tasks.waiting", nullValue(), "reports", nullValue())
                .body("indicators[0].figure.value", equalTo(90), "indicators[0].figure.provisional", is(0))
                .body("indicators[0].children.organization.code", contains(contest.country.code("A")))
                .body("profile", nullValue(), "best", empty(), "ranked", is(0));
        seen("B", "").body("targets.achieved", is(0), "targets.noData", is(0), "tasks.completedLate", is(0));
    }

    @Test
    void anIndicatorThatAPlanOnHoldAsksForIsNotThere() {
        asked(one, open, contest.country.indicator);
        asked(other, held, contest.country.indicator);

        seen("A", "&indicator=" + contest.country.indicator).statusCode(200);
        seen("P", "&indicator=" + contest.country.indicator)
                .statusCode(400)
                .body("code", is("DASHBOARD_INDICATOR_NOT_VALID"));
    }

    @Test
    void onlyAPublishedProfileOrdersTheBodiesBelow() {
        contest.task(one, true);
        String kept = contest.profile("REDISTRIBUTE", "ZERO");
        String published = contest.published();

        seen("P", "&profile=" + kept).statusCode(404).body("code", is("SCORING_PROFILE_NOT_FOUND"));
        seen("P", "&profile=" + published)
                .statusCode(200)
                .body("profile", is(published), "best[0].card.organization.code", is(contest.country.code("A")));
        given().get("/public/v1/dashboards/NO.SUCH")
                .then()
                .statusCode(404)
                .body("code", is("DASHBOARD_BODY_NOT_FOUND"));
    }

    private UUID plan(boolean published) {
        UUID plan = UUID.randomUUID();
        given.sql(
                "insert into plan_copy (id, version, keeper_id, type, subject) values (?, 1, ?, 'KẾ HOẠCH', 'Kế hoạch thử')",
                plan,
                contest.province);
        given.sql(
                "insert into plan_publication (plan_id, version, published, changed_at) values (?, 1, ?, now())",
                plan,
                published);
        return plan;
    }

    /** A target of at least 50; what is on no indicator has no figure. */
    private void asked(UUID body, UUID plan, String indicator) {
        given.sql(
                "insert into target (id, plan_id, keeper_id, name, kind, reporter_id, comparator, eval_comparator, level, firm,"
                        + " start_on, tracked, version, indicator_code)"
                        + " values (?, ?, ?, 'Chỉ tiêu thử', 'QUANTITATIVE', ?, '>=', '>=', 50, true, ?, true, 1, ?)",
                UUID.randomUUID(),
                plan,
                contest.province,
                body,
                contest.first,
                indicator);
    }

    private ValidatableResponse seen(String body, String more) {
        return given().get("/public/v1/dashboards/" + contest.country.code(body) + "?year=" + contest.year + more)
                .then();
    }
}
