package vn.tiendo.reporting.regime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ObligationJobTest {
    @Inject
    DataSource database;

    @Inject
    ObligationJob job;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void aLateRunOpensEveryMissedPeriodAndASecondRunOpensNothing() throws Throwable {
        UUID regime = confirmedAndLastLookedAtMonthsAgo(3);
        run();
        List<String> opened = opened(regime);
        assertEquals(4, opened.size());

        run();
        looksAsIfLastLookedAtMonthsAgo(regime, 3);
        run();
        assertEquals(opened, opened(regime));
        opened.forEach(
                id -> assertEquals(1, spine.events("obligation.opened", id).size()));
    }

    private UUID confirmedAndLastLookedAtMonthsAgo(int months) {
        UUID regime = UUID.fromString(spine.regimeOf(spine.planIssued("\"MONTH\"")));
        post("plan-editor", WARD, "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200);
        looksAsIfLastLookedAtMonthsAgo(regime, months);
        return regime;
    }

    /** Today's window began on the last 15th; three months back it is three windows that were missed. */
    private void looksAsIfLastLookedAtMonthsAgo(UUID regime, int months) {
        spine.rows(
                "update regime set opened_through = current_date - cast(? as int) * interval '1 month' where id = ?",
                months,
                regime);
    }

    private void run() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> job.run());
    }

    private List<String> opened(UUID regime) {
        return spine.rows("select id from obligation where regime_id = ? order by window_from", regime);
    }
}
