package vn.tiendo.indicator.explanation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ExplanationResourceTest {
    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void aStatusExplainsItselfDownToWhoAcceptedTheNumber() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));
        given.arrived("report.accepted", report.id(), report.says(5, 1, 5, 7));

        as("reporter", Given.UNIT)
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200)
                .body("target.status", equalTo("ON_TRACK"))
                .body("target.reason", equalTo("ON_PACE"))
                .body("target.nextReviewOn", notNullValue())
                .body("rule.comparator", equalTo(">="))
                .body("rule.value", equalTo(80))
                .body("rule.direction", equalTo("UP"))
                .body("measurement.formula.kind", equalTo("QUOTIENT"))
                .body("measurement.formula.arithmetic", equalTo("5 ÷ 7 × 100 = 71.4285714286"))
                .body("measurement.formula.numerator", equalTo("Số đạt"))
                .body("measurement.contributors.organization.code", contains(Given.UNIT))
                .body("measurement.report.id", equalTo(report.id().toString()))
                .body("measurement.report.acceptedBy.code", equalTo(Given.WARD))
                .body("measurement.report.acceptedAt", equalTo("2026-06-16T02:15:00Z"))
                .body("measurement.versions.state", contains("VERIFIED", "PROVISIONAL"));
    }

    @Test
    void whatNobodyAcceptedYetSaysSo() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));
        String id = given.strings("select id from measurement where indicator_code = ?", plan.code())
                .getFirst();

        as("reviewer", Given.WARD)
                .get("/api/v1/measurements/" + id + "/explain")
                .then()
                .statusCode(200)
                .body("report.state", equalTo("SUBMITTED"))
                .body("report.recipient.code", equalTo(Given.WARD))
                .body("report.acceptedBy", nullValue());
    }

    @Test
    void aTargetWithoutAnyMeasurementIsExplainedByItsRule() {
        IssuedPlan plan = given.issuedPlan();

        as("reviewer", Given.WARD)
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200)
                .body("target.reason", equalTo("NOTHING_REPORTED_YET"))
                .body("measurement", nullValue());
    }
}
