package vn.tiendo.indicator.dashboard;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.ranking.Contest;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.SqlOfRequest;

/** The number of statements does not grow with the number of bodies and indicators. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DashboardScaleTest {
    @Inject
    Given given;

    @Test
    void fiftyBodiesWithTwentyIndicatorsTakeAsManyStatementsAsTwoWithOne() {
        List<String> few = statements(2, 1);
        List<String> many = statements(50, 20);

        assertEquals(few.size(), many.size(), () -> String.join("\n", many));
        assertTrue(many.size() > 5 && many.size() <= 9, () -> many.size() + " statements:\n" + String.join("\n", many));
    }

    private List<String> statements(int bodies, int indicators) {
        Contest contest = new Contest(given);
        for (int body = 0; body < bodies; body++) {
            UUID id = contest.country.body("C" + body, contest.province);
            contest.task(id, body % 2 == 0);
            contest.measured(id, 1, 2);
        }
        StringBuilder asked = new StringBuilder("dashboards/" + contest.country.code("P") + "?profile="
                + contest.profile("REDISTRIBUTE", "ZERO") + "&indicator=" + contest.country.indicator);
        for (int more = 1; more < indicators; more++) {
            asked.append("&indicator=").append(another(contest, more));
        }
        return SqlOfRequest.statements(traceparent -> contest.asked("P", asked.toString(), traceparent)
                .statusCode(200)
                .body("indicators", hasSize(indicators))
                .body("indicators[0].children", hasSize(bodies)));
    }

    private String another(Contest contest, int number) {
        String code = contest.country.indicator + "." + number;
        given.sql(
                "insert into indicator (id, code, name, unit, direction, aggregation, over_time, owner_id, version)"
                        + " select ?, ?, name, unit, direction, aggregation, over_time, owner_id, version from indicator"
                        + " where code = ?",
                UUID.randomUUID(),
                code,
                contest.country.indicator);
        return code;
    }
}
