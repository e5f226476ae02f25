package vn.tiendo.reporting.plan;

import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReportersOfTargetsTest {
    private static final String OTHER = "H35.DOANKET";

    @Inject
    DataSource database;

    @Test
    void everyMemberOfAClassIsAskedInItsOwnReportAndHandsItsPartOn() {
        Spine spine = new Spine(database);
        Spine.Plan plan = new Spine.Plan(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        String one = "\"reporterId\":\"" + DemoOrganizations.id(UNIT) + "\",\n   \"indicator\"";
        String many = "\"reporterId\":null,\"reporterClass\":\"ALL\",\"reporterIds\":[\"%s\",\"%s\"],\n   \"indicator\""
                .formatted(DemoOrganizations.id(OTHER), DemoOrganizations.id(UNIT));
        String issued = Spine.says(plan, 3, Spine.duty(plan.duty(), "\"MONTH\"", 15));
        String data = issued.replace(one, many);
        assertNotEquals(issued, data);
        Contracts.assertValid("plan/plan.issued", data);
        Events.publish("plan.issued", plan.id(), data);
        Events.await(
                "the regime of the plan",
                () -> spine.rows("select 1 from regime where duty_id = ?", plan.duty())
                                .size()
                        == 1);

        String report = spine.draftOf(plan);

        as("reporter", UNIT)
                .get("/api/v1/reports/" + report + "/items")
                .then()
                .statusCode(200)
                .body("items.targetId", hasItem(plan.target().toString()));

        String move = """
                {"id": "%s", "version": 1, "state": "APPLIED", "inEffect": true, "type": "MERGE", "legalBasis": "x",
                 "effectiveOn": "2026-07-01", "sourceIds": ["%2$s"], "successorIds": ["%3$s"], "part": 1, "parts": 1,
                 "moves": [{"kind": "TARGET", "id": "%4$s", "role": "REPORTER", "fromId": "%2$s", "toId": "%3$s",
                            "planId": "%5$s", "planVersion": 5}]}""".formatted(
                        UUID.randomUUID(),
                        DemoOrganizations.id(OTHER),
                        DemoOrganizations.id("H35.VP"),
                        plan.target(),
                        plan.id());
        Contracts.assertValid("plan/organization.reorganized", move);
        Events.publish("organization.reorganized", UUID.randomUUID(), move);
        Events.await(
                "the successor",
                () -> spine.rows(
                                "select array_to_string(reporter_ids, ' ') from target_copy where id = ?",
                                plan.target())
                        .equals(List.of(DemoOrganizations.id("H35.VP") + " " + DemoOrganizations.id(UNIT))));
    }
}
