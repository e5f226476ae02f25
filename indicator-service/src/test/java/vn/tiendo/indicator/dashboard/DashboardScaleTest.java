package vn.tiendo.indicator.dashboard;

import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.ranking.Contest;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

/** The number of statements does not grow with the number of bodies and indicators. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DashboardScaleTest {
    private static final Logger SQL = Logger.getLogger("org.hibernate.SQL");

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
        String trace = UUID.randomUUID().toString().replace("-", "");
        List<String> seen = new CopyOnWriteArrayList<>();
        Handler counter = new Counter(trace, seen);
        Level before = SQL.getLevel();
        SQL.setLevel(Level.ALL);
        SQL.addHandler(counter);
        try {
            contest.asked("P", asked.toString(), trace)
                    .statusCode(200)
                    .body("indicators", hasSize(indicators))
                    .body("indicators[0].children", hasSize(bodies));
        } finally {
            SQL.removeHandler(counter);
            SQL.setLevel(before);
        }
        return List.copyOf(seen);
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

    /** Of one request; what is done in the background has another trace. */
    private static final class Counter extends Handler {
        private final String trace;
        private final List<String> seen;

        Counter(String trace, List<String> seen) {
            this.trace = trace;
            this.seen = seen;
        }

        @Override
        public void publish(LogRecord record) {
            if (trace.equals(ExtLogRecord.wrap(record).getMdc("traceId"))) {
                seen.add(record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
