package vn.tiendo.reporting.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;
import vn.tiendo.reporting.period.DueTerms;
import vn.tiendo.reporting.period.Openings;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.RollPolicy;

/** A country of 3,321 communes and its twelve months, opened by one statement; a second run opens nothing. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class OpeningScaleTest {
    private static final int COMMUNES = 3_321;
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 15);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 14);

    @Inject
    DataSource database;

    @Inject
    Obligations obligations;

    @Test
    void everyCommuneOwesTwelveMonthsOnce() throws Throwable {
        Spine spine = new Spine(database);
        UUID root = UUID.randomUUID();
        UUID regime = UUID.randomUUID();
        country(spine, root);
        spine.rows("""
                insert into regime (id, version, keeper_id, reporter_id, recipient_id, frequencies, roll_policy, status,
                       member_level, to_parent, opened_through)
                values (?, 1, ?, ?, ?, 'MONTH', 'NEXT_WORKING_DAY', 'CONFIRMED', 'COMMUNE', true, date '2100-01-01')
                """, regime, root, root, root);
        OwingRegime owing = new OwingRegime(
                regime,
                null,
                new Terms(
                        Openings.all(Set.of(PeriodType.MONTH)),
                        new DueTerms.AfterCutOff(2, true),
                        List.of(),
                        RollPolicy.NEXT_WORKING_DAY),
                FIRST);

        assertEquals(COMMUNES * 12, open(owing));
        assertEquals(0, open(owing));
        assertEquals(List.of(Integer.toString(COMMUNES * 12)), spine.rows("""
                        select count(*) from outbox x
                         where x.topic = 'obligation.opened' and cast(x.data as jsonb) ->> 'regimeId' = cast(? as text)
                        """, regime));
    }

    private int open(OwingRegime regime) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> obligations.open(List.of(regime), LAST));
    }

    private static void country(Spine spine, UUID root) {
        spine.rows("""
                insert into organization_copy (id, code, name, level, line, path, valid_from, version)
                values (?, 'Y98', 'Quốc gia mẫu', 'CENTRAL', 'STATE', array[cast(? as uuid)], date '2020-01-01', 1)
                """, root, root);
        spine.rows("""
                insert into organization_copy (id, code, name, level, line, parent_id, path, valid_from, version)
                select c.id, 'Y98.' || c.n, 'Xã ' || c.n, 'COMMUNE', 'STATE', r.id, array[r.id, c.id], date '2020-01-01', 1
                  from organization_copy r, (select uuid_v7() as id, n from generate_series(1, 3321) n) c
                 where r.id = ?
                """, root);
    }
}
