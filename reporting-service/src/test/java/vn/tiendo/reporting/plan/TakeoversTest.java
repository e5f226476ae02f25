package vn.tiendo.reporting.plan;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
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
class TakeoversTest {
    private static final String SUCCESSOR = "H35.VP";
    private static final String RECEIVER = "H35.TC";

    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void theContractsExampleIsUnderstood() {
        arrived(UUID.randomUUID(), Contracts.example("plan/organization.reorganized"));
    }

    @Test
    void anOpenObligationPassesWithItsRegimeAndTheDraftBegunForIt() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String report = spine.draftOf(plan);
        String obligation = spine.rows("select obligation_id from report where id = ?", UUID.fromString(report))
                .getFirst();
        UUID reorganization = UUID.randomUUID();

        happen(reorganization, plan, 1, "APPLIED");

        as("reporter", SUCCESSOR).get("/api/v1/reports/" + report).then().statusCode(200);
        as("reporter", UNIT).get("/api/v1/reports/" + report).then().statusCode(404);
        as("reporter", "H35.KHCN").get("/api/v1/reports/" + report).then().statusCode(404);
        as("reporter", SUCCESSOR)
                .get("/api/v1/obligations/" + obligation)
                .then()
                .body("reporter.code", equalTo(SUCCESSOR), "recipient.code", equalTo(RECEIVER));
        assertEquals(
                List.of(id(SUCCESSOR) + " " + id(RECEIVER) + " " + id(RECEIVER)),
                spine.rows(
                        "select reporter_id || ' ' || recipient_id || ' ' || keeper_id from regime where duty_id = ?",
                        plan.duty()));
        assertEquals(
                List.of(id(SUCCESSOR)), spine.rows("select reporter_id from target_copy where id = ?", plan.target()));
        assertEquals(
                List.of(id(RECEIVER)), spine.rows("select keeper_id from plan_state where plan_id = ?", plan.id()));
        assertEquals(2, spine.events("obligation.changed", obligation).size() + 1);
        spine.events("regime.changed", spine.regimeOf(plan));

        happen(reorganization, plan, 2, "UNDONE");
        as("reporter", UNIT).get("/api/v1/reports/" + report).then().statusCode(200);
        as("reporter", SUCCESSOR).get("/api/v1/reports/" + report).then().statusCode(404);
        happen(reorganization, plan, 1, "APPLIED");
        as("reporter", UNIT).get("/api/v1/reports/" + report).then().statusCode(200);
    }

    @Test
    void whatWasHandedInStaysItsReportersAndGoesToTheNewReceiver() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String report = spine.draftOf(plan);
        UUID id = UUID.fromString(report);
        // handed in and not accepted, as the database has it
        spine.rows("update report set status = 'SUBMITTED', submitted_at = now() where id = ?", id);
        spine.rows(
                "update obligation set status = 'SATISFIED', version = version + 1 where id = (select obligation_id from report where id = ?)",
                id);

        happen(UUID.randomUUID(), plan, 1, "APPLIED");

        assertEquals(
                List.of(id(UNIT) + " " + id(RECEIVER)),
                spine.rows("select reporter_id || ' ' || recipient_id from report where id = ?", id));
        as("reporter", UNIT).get("/api/v1/reports/" + report).then().statusCode(200);
    }

    @Test
    void aPlanThatIsHeardOfAfterItsDutyPassedIsPutRight() {
        Spine.Plan plan = new Spine.Plan(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        happen(UUID.randomUUID(), plan, 1, "APPLIED");
        spine.issue(plan, "\"MONTH\"");
        assertEquals(
                List.of(id(SUCCESSOR)), spine.rows("select reporter_id from regime where duty_id = ?", plan.duty()));
        post("plan-editor", RECEIVER, "/api/v1/regimes/" + spine.regimeOf(plan) + "/confirm", 1, "{}")
                .then()
                .statusCode(200)
                .body("reporter.code", equalTo(SUCCESSOR));
    }

    /** The division passes to the one commune, its ward to the other. */
    private void happen(UUID reorganization, Spine.Plan plan, long version, String state) {
        String data = """
                {"id": "%s", "version": %d, "state": "%s", "inEffect": %s, "type": "DISSOLVE", "legalBasis": "x",
                 "effectiveOn": "2026-07-01", "sourceIds": ["%s", "%s"], "successorIds": ["%s", "%s"], "part": 1, "parts": 1,
                 "moves": [%s, %s, %s, %s]}""".formatted(
                        reorganization,
                        version,
                        state,
                        state.equals("APPLIED"),
                        id(UNIT),
                        id(WARD),
                        id(SUCCESSOR),
                        id(RECEIVER),
                        move("TARGET", plan.target(), "REPORTER", UNIT, SUCCESSOR, plan),
                        move("DUTY", plan.duty(), "REPORTER", UNIT, SUCCESSOR, plan),
                        move("DUTY", plan.duty(), "RECIPIENT", WARD, RECEIVER, plan),
                        move("PLAN", plan.id(), "KEEPER", WARD, RECEIVER, plan));
        Contracts.assertValid("plan/organization.reorganized", data);
        arrived(reorganization, data);
    }

    private static String move(String kind, UUID thing, String role, String from, String to, Spine.Plan plan) {
        return """
                {"kind": "%s", "id": "%s", "role": "%s", "fromId": "%s", "toId": "%s", "planId": "%s", "planVersion": 9}""".formatted(kind, thing, role, id(from), id(to), plan.id());
    }

    private void arrived(UUID key, String data) {
        UUID event = Events.publish("organization.reorganized", key, data);
        Events.await(
                "the news is taken in",
                () -> spine.rows("select 1 from inbox where event_id = ?", event)
                                .size()
                        == 1);
    }

    private static String id(String code) {
        return DemoOrganizations.id(code).toString();
    }
}
