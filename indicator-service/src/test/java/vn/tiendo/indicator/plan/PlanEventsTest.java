package vn.tiendo.indicator.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.time.VietnamTime;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PlanEventsTest {
    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void theContractsExampleBecomesAnIndicatorAndTwoTargets() {
        UUID target = UUID.fromString("01900000-0000-7000-8000-000000000101");

        given.arrived(
                "plan.issued",
                UUID.fromString("01900000-0000-7000-8000-000000000100"),
                Contracts.example("plan/plan.issued"));

        as("auditor", "H35")
                .get("/api/v1/targets?plan=01900000-0000-7000-8000-000000000100")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.tracked", contains(true, false));
        String indicator = given.strings("select id from indicator where code = 'MAU.HOSO.SOHOA'")
                .getFirst();
        Contracts.assertValid(
                "indicator/indicator.changed",
                given.announced("indicator.changed", UUID.fromString(indicator)).getFirst());
        Contracts.assertValid(
                "indicator/target.status-changed",
                given.announced("target.status-changed", target).getFirst());
    }

    @Test
    void theStatusOfANewTargetReachesItsTopic() {
        Given.IssuedPlan plan = given.issuedPlan();

        var record = Events.awaitOne(
                "target.status-changed", one -> plan.target().toString().equals(one.key()));

        Contracts.assertValid(
                "indicator/target.status-changed", new String(record.value(), java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void aKnownIndicatorIsKeptAndADifferentDefinitionIsFlagged() {
        Given.IssuedPlan plan = given.issuedPlan();
        Given.IssuedPlan other = new Given.IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), plan.code());

        given.arrived(
                "plan.issued",
                other.id(),
                other.event(1, "‰", LocalDate.now(VietnamTime.ZONE).plusYears(1)));

        as("reporter", Given.WARD)
                .get("/api/v1/indicators/" + plan.code())
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("unit", equalTo("%"))
                .body("owner.code", equalTo(Given.WARD))
                .body("conflicts.planId", contains(other.id().toString()))
                .body("conflicts[0].fields", contains("unit"));
        as("reporter", Given.OTHER_WARD) // the catalogue is everybody's, another ward's plan is not
                .get("/api/v1/indicators/" + plan.code())
                .then()
                .statusCode(200)
                .body("unit", equalTo("%"))
                .body("conflicts", hasSize(0));
        assertEquals(
                1,
                given.count(
                        "select count(*) from outbox where topic = 'indicator.changed' and data like ?",
                        "%" + plan.code() + "%"));
    }

    @Test
    void aSecondDeliveryAndAnOlderVersionChangeNothing() {
        Given.IssuedPlan plan = given.issuedPlan();
        given.arrived("plan.issued", plan.id(), plan.event(3, "%", LocalDate.parse("2040-12-31")));
        List<String> announced = given.announced("target.status-changed", plan.target());

        UUID late = given.arrived("plan.issued", plan.id(), plan.event(2, "%", LocalDate.parse("2030-12-31")));
        Events.publish("plan.issued", plan.id(), plan.event(9, "%", LocalDate.parse("2031-12-31")), late);
        given.issuedPlan();

        as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target())
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2040-12-31"));
        assertEquals(announced, given.announced("target.status-changed", plan.target()));
        assertTrue(announced.size() == 1);
    }

    @Test
    void aDueDateThatPassesMovesTheTargetWithoutAnyMeasurement() {
        Given.IssuedPlan plan = given.issuedPlan();

        given.sql(
                "update target set due_on = current_date - 2, next_review_on = current_date - 1 where id = ?",
                plan.target());

        Events.await(
                "the target has no data",
                () -> given.announced("target.status-changed", plan.target()).size() == 2);
        as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target())
                .then()
                .body("status", equalTo("NO_DATA"))
                .body("reason", equalTo("NOTHING_REPORTED"));
    }

    @Test
    void anAmendmentChangesATargetAndStopsTheOneItTakesOut() {
        Given.IssuedPlan plan = given.issuedPlan();
        given.arrived("plan.amended", plan.id(), plan.event(3, "%", LocalDate.parse("2040-12-31")));
        target(plan).body("dueOn", equalTo("2040-12-31"), "inForce", equalTo(true));
        String taken = new Given.IssuedPlan(plan.id(), UUID.randomUUID(), plan.code()).event(4);
        given.arrived("plan.amended", plan.id(), taken);
        target(plan).body("inForce", equalTo(false), "dueOn", equalTo("2040-12-31"), "nextReviewOn", equalTo(null));
        given.arrived("plan.issued", plan.id(), plan.event(1));
        target(plan).body("inForce", equalTo(false), "dueOn", equalTo("2040-12-31"));
        given.arrived("plan.amended", plan.id(), plan.event(5));
        target(plan).body("inForce", equalTo(true));
    }

    @Test
    void theTargetsOfAPlanThatHasEndedKeepTheirStatusWhateverIsReported() {
        for (String topic : List.of("plan.closed", "plan.replaced")) {
            Given.IssuedPlan plan = given.issuedPlan();
            String before = target(plan).extract().path("status");
            given.arrived(topic, plan.id(), ended(topic, plan.id(), 7));
            Given.Report report = Given.Report.on(plan);
            given.arrived("report.accepted", report.id(), report.says(3, 1, 99, 100));
            target(plan).body("inForce", equalTo(false), "status", equalTo(before));
            assertEquals(1, given.count("select count(*) from measurement where indicator_code = ?", plan.code()));
            assertEquals(
                    1, given.announced("target.status-changed", plan.target()).size());
        }
    }

    @Test
    void theEndOfAPlanMayBeHeardBeforeItsBeginning() {
        Given.IssuedPlan plan = new Given.IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        given.arrived("plan.closed", plan.id(), ended("plan.closed", plan.id(), 7));
        given.arrived("plan.issued", plan.id(), plan.event(1));
        assertEquals(0, given.count("select count(*) from target where plan_id = ?", plan.id()));
    }

    private static ValidatableResponse target(Given.IssuedPlan plan) {
        return as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target())
                .then()
                .statusCode(200);
    }

    private static String ended(String topic, UUID plan, long version) {
        String example = Contracts.example("plan/" + topic)
                .replace("01900000-0000-7000-8000-000000000100", plan.toString())
                .replace("\"version\": 9", "\"version\": " + version);
        Contracts.assertValid("plan/" + topic, example);
        return example;
    }
}
