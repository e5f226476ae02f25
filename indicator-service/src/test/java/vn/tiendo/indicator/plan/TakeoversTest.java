package vn.tiendo.indicator.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TakeoversTest {
    private static final String TOPIC = "organization.reorganized";

    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void theContractsExampleIsUnderstood() {
        given.arrived(
                TOPIC,
                UUID.fromString("01900000-0000-7000-8000-000000000901"),
                Contracts.example("plan/organization.reorganized"));
    }

    @Test
    void aTargetPassesWithWhatItIsReadByAndItsMeasurementsStay() {
        Given.IssuedPlan plan = given.issuedPlan();
        given.arrived(
                "report.accepted", UUID.randomUUID(), Given.Report.on(plan).says(2, 1, 80, 100));
        UUID reorganization = UUID.randomUUID();

        happen(reorganization, plan, 1, "APPLIED", true);

        assertEquals(DemoOrganizations.id(Given.OTHER_WARD).toString(), reporter(plan));
        assertEquals(DemoOrganizations.id(Given.OTHER_WARD).toString(), keeper(plan));
        targets("reporter", Given.OTHER_WARD, plan)
                .body("items.id", contains(plan.target().toString()));
        targets("reporter", Given.UNIT, plan).body("items", empty());
        as("reporter", Given.UNIT)
                .get("/api/v1/measurements?indicator=" + plan.code())
                .then()
                .body("items.organization.code", contains(Given.UNIT));
    }

    @Test
    void whatComesTwiceOrLateOrIsTakenBackIsAsIfInOrder() {
        Given.IssuedPlan plan = given.issuedPlan();
        UUID reorganization = UUID.randomUUID();
        happen(reorganization, plan, 1, "APPLIED", false);
        assertEquals(DemoOrganizations.id(Given.UNIT).toString(), reporter(plan));
        happen(reorganization, plan, 2, "APPLIED", true);
        happen(reorganization, plan, 2, "APPLIED", true);
        assertEquals(DemoOrganizations.id(Given.OTHER_WARD).toString(), reporter(plan));
        happen(reorganization, plan, 4, "UNDONE", false);
        assertEquals(DemoOrganizations.id(Given.UNIT).toString(), reporter(plan));
        assertEquals(DemoOrganizations.id(Given.WARD).toString(), keeper(plan));
        happen(reorganization, plan, 3, "APPLIED", true);
        assertEquals(DemoOrganizations.id(Given.UNIT).toString(), reporter(plan));
    }

    @Test
    void aPlanThatIsHeardOfAfterItsTargetPassedIsPutRightAndANewerOneIsLeftAlone() {
        Given.IssuedPlan plan = new Given.IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        happen(UUID.randomUUID(), plan, 1, "APPLIED", true);
        given.arrived("plan.issued", plan.id(), plan.event(1));
        assertEquals(DemoOrganizations.id(Given.OTHER_WARD).toString(), reporter(plan));
        given.arrived("plan.issued", plan.id(), plan.event(7)); // a later revision gave it back
        assertEquals(DemoOrganizations.id(Given.UNIT).toString(), reporter(plan));
    }

    private void happen(UUID id, Given.IssuedPlan plan, long version, String state, boolean inEffect) {
        UUID ward = DemoOrganizations.id(Given.WARD);
        UUID unit = DemoOrganizations.id(Given.UNIT);
        UUID successor = DemoOrganizations.id(Given.OTHER_WARD);
        String move = """
                {"kind": "%s", "id": "%s", "role": "%s", "fromId": "%s", "toId": "%s", "planId": "%s", "planVersion": 5}""";
        String data = """
                {"id": "%s", "version": %d, "state": "%s", "inEffect": %s, "type": "MERGE", "legalBasis": "x",
                 "effectiveOn": "2026-07-01", "sourceIds": ["%s", "%s"], "successorIds": ["%s"], "part": 1, "parts": 1,
                 "moves": [%s, %s]}""".formatted(
                        id,
                        version,
                        state,
                        inEffect,
                        ward,
                        unit,
                        successor,
                        move.formatted("TARGET", plan.target(), "REPORTER", unit, successor, plan.id()),
                        move.formatted("PLAN", plan.id(), "KEEPER", ward, successor, plan.id()));
        Contracts.assertValid("plan/organization.reorganized", data);
        given.arrived(TOPIC, id, data);
    }

    private static io.restassured.response.ValidatableResponse targets(
            String role, String organization, Given.IssuedPlan plan) {
        return as(role, organization).get("/api/v1/targets?plan=" + plan.id()).then();
    }

    private String reporter(Given.IssuedPlan plan) {
        return given.strings("select reporter_id from target where id = ?", plan.target())
                .getFirst();
    }

    private String keeper(Given.IssuedPlan plan) {
        return given.strings("select keeper_id from plan_copy where id = ?", plan.id())
                .getFirst();
    }
}
