package vn.tiendo.indicator.explanation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.Events;
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
    void aStatusExplainsItselfDownToWhoAcceptedTheNumberAndWhatProvesIt() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        UUID file = UUID.randomUUID();
        given.arrived("report.submitted", report.id(), proved(report.says(3, 1, 5, 7), file));
        given.arrived("report.accepted", report.id(), proved(report.says(5, 1, 5, 7), file));

        as("reporter", Given.UNIT)
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200)
                .body(
                        "subject.kind",
                        equalTo("TARGET"),
                        "subject.id",
                        equalTo(plan.target().toString()))
                .body("result.status", equalTo("ON_TRACK"), "result.reason", equalTo("ON_PACE"))
                .body("result.value", equalTo(71.4285714286f), "result.provisional", equalTo(false))
                .body("rule.comparator", equalTo(">="), "rule.value", equalTo(80), "rule.direction", equalTo("UP"))
                .body("rule.rulesVersion", equalTo(0), "rule.decisive", notNullValue())
                .body("definition.version", equalTo(1))
                .body("formula.kind", equalTo("QUOTIENT"), "formula.numerator", equalTo("Số đạt"))
                .body("formula.arithmetic", equalTo("5 ÷ 7 × 100 = 71.4285714286"))
                .body("contributors.organization.code", contains(Given.UNIT), "contributorsTotal", equalTo(1))
                .body("contributors[0].report.id", equalTo(report.id().toString()))
                .body("contributors[0].acceptance.basis", equalTo("REPORT"))
                .body("contributors[0].acceptance.by.code", equalTo(Given.WARD))
                .body("contributors[0].acceptance.at", equalTo("2026-06-16T02:15:00Z"))
                .body("contributors[0].checks.rule", hasItem("NUMERATOR_WITHIN_DENOMINATOR"))
                .body("contributors[0].checks.outcome.unique()", contains("PASSED"))
                .body("contributors[0].evidence.id", contains(file.toString()))
                .body("missing", empty(), "changes.by", hasItems("TIME", "VALUE", "CORRECTION"))
                .body("changes.find { it.by == 'VALUE' && it.status == 'ACHIEVED' }.from", equalTo(80))
                .body("changes.find { it.by == 'TIME' }.status", not(equalTo("ON_TRACK")))
                .body("versions.state", contains("VERIFIED", "PROVISIONAL"));
    }

    @Test
    void whatNobodyAcceptedYetSaysSoAndWarningsStand() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 8, 7));
        String id = given.strings("select id from measurement where indicator_code = ?", plan.code())
                .getFirst();

        as("reviewer", Given.WARD)
                .get("/api/v1/measurements/" + id + "/explain")
                .then()
                .statusCode(200)
                .body("subject.kind", equalTo("MEASUREMENT"), "result.provisional", equalTo(true))
                .body("contributors[0].report.state", equalTo("SUBMITTED"))
                .body("contributors[0].report.recipient.code", equalTo(Given.WARD))
                .body("contributors[0].acceptance", nullValue(), "contributors[0].evidence", empty())
                .body(
                        "contributors[0].checks.find { it.rule == 'NUMERATOR_WITHIN_DENOMINATOR' }.outcome",
                        equalTo("BROKEN"))
                .body("contributors[0].checks.find { it.rule == 'NUMERATOR_WITHIN_DENOMINATOR' }.observed", equalTo(8))
                .body("contributors[0].checks.find { it.rule == 'DENOMINATOR_POSITIVE' }.outcome", equalTo("PASSED"))
                .body("changes.find { it.by == 'ACCEPTANCE' }.organization.code", equalTo(Given.WARD));
        as("reviewer", Given.OTHER_WARD)
                .get("/api/v1/measurements/" + id + "/explain")
                .then()
                .statusCode(404);
    }

    @Test
    void aTargetWithoutAnyMeasurementIsExplainedByItsRule() {
        IssuedPlan plan = given.issuedPlan();

        as("reviewer", Given.WARD)
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200)
                .body("result.answer", equalTo("MISSING"), "result.reason", equalTo("NOTHING_REPORTED_YET"))
                .body("contributors", empty(), "missing.organization.code", contains(Given.UNIT))
                .body("changes.find { it.by == 'ANSWER' }.organization.code", equalTo(Given.UNIT));
    }

    @Test
    void theWholeOfSeveralBodiesSaysHowFewOfThemWouldMoveIt() {
        IssuedPlan plan = given.issuedPlanOf(Given.UNIT, Given.OTHER_WARD);
        Report report = Report.on(plan);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 90, 100));
        Events.await(
                "the whole is judged",
                () -> given.count("select count(*) from target where id = ? and status = 'ON_TRACK'", plan.target())
                        == 1);

        as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200)
                .body("formula.kind", equalTo("STATUSES"), "result.counts.ACHIEVED", equalTo(1))
                .body("rule.decisiveOfAll", notNullValue(), "contributors.organization.code", contains(Given.UNIT))
                .body("missing.organization.code", contains(Given.OTHER_WARD))
                .body("changes.find { it.by == 'BODIES' && it.becomes == 'ACHIEVED' }.count", equalTo(1))
                .body("changes.find { it.by == 'BODIES' && it.becomes == 'ACHIEVED' }.status", equalTo("ACHIEVED"));
        as("reporter", Given.OTHER_WARD)
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200)
                .body("contributors", empty(), "missing.organization.code", contains(Given.OTHER_WARD));
    }

    @Test
    void aRollUpNamesEveryFigureInItAndWhoIsMissing() {
        IssuedPlan plan = given.issuedPlanOf(Given.UNIT, Given.OTHER_WARD);
        Report report = Report.on(plan);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 5, 7));
        String window = "&windowFrom=2026-05-15&windowTo=2026-06-14";
        given.sql("update target set start_on = date '2026-01-01' where id = ?", plan.target());

        as("auditor", "H35")
                .get("/api/v1/rollups/explain?organization=H35&indicator=" + plan.code() + window)
                .then()
                .statusCode(200)
                .body("subject.kind", equalTo("ROLLUP"), "subject.organization.code", equalTo("H35"))
                .body("formula.kind", equalTo("AGGREGATE"), "formula.expression", equalTo("RATIO_OF_SUMS"))
                .body("formula.arithmetic", equalTo("5 ÷ 7 × 100 = 71.4285714286"))
                .body("contributors.organization.code", contains(Given.UNIT))
                .body("contributors[0].acceptance.by.code", equalTo(Given.WARD))
                .body("missing.organization.code", contains(Given.OTHER_WARD))
                .body("changes.find { it.by == 'ANSWER' }.organization.code", equalTo(Given.OTHER_WARD));
        as("auditor", "H35")
                .get("/api/v1/rollups/explain?organization=H35&indicator=" + plan.code()
                        + "&windowFrom=2026-05-15&windowTo=2026-07-14")
                .then()
                .statusCode(404)
                .body("code", equalTo("EXPLANATION_WINDOW_UNKNOWN"));
        as("reporter", Given.OTHER_WARD)
                .get("/api/v1/rollups/explain?organization=H35&indicator=" + plan.code() + window)
                .then()
                .statusCode(404);
    }

    @Test
    void aLongerWindowIsExplainedByTheShorterOnesItIsPutTogetherFrom() {
        IssuedPlan plan = new IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        given.arrived("plan.issued", plan.id(), plan.event(1).replace("CUMULATIVE", "PER_PERIOD"));
        Report may = Report.on(plan);
        Report june = Report.on(plan);
        given.arrived(
                "report.accepted",
                may.id(),
                may.says(3, 1, 1, 3).replace("2026-05-15", "2026-04-15").replace("2026-06-14", "2026-05-14"));
        given.arrived("report.accepted", june.id(), june.says(3, 1, 5, 7));
        String quarter =
                "/api/v1/rollups/explain?organization=H35&length=QUARTER&windowTo=2026-06-14&indicator=" + plan.code();

        as("auditor", "H35")
                .get(quarter + "&windowFrom=2026-03-15")
                .then()
                .statusCode(200)
                .body("subject.windowFrom", equalTo("2026-03-15"), "result.value", equalTo(60))
                .body("formula.arithmetic", equalTo("6 ÷ 10 × 100 = 60"))
                .body("contributors.windowTo", containsInAnyOrder("2026-05-14", "2026-06-14"))
                .body("contributors.organization.code", contains(Given.UNIT, Given.UNIT))
                .body("missing.reason", contains("INCOMPLETE"));
        as("auditor", "H35").get(quarter + "&windowFrom=2026-04-15").then().statusCode(404);
    }

    @Test
    void aFormulaIsExplainedByAllThatItReaches() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 40, 100));
        String half = "NUA." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String score = "DIEM." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        define(half, "%", "[" + plan.code() + "] / 2");
        define(score, "điểm", "[" + half + "] / 10");

        explained(score)
                .statusCode(200)
                .body("subject.kind", equalTo("FORMULA"), "result.value", equalTo(2))
                .body(
                        "formula.expression",
                        equalTo("[" + half + "] / 10"),
                        "formula.arithmetic",
                        equalTo("20 / 10 = 2"))
                .body("contributors.indicator", contains(plan.code()), "contributors.value", contains(40))
                .body("contributors[0].acceptance.by.code", equalTo(Given.WARD), "definition.version", equalTo(1));
        explained(plan.code()).body("subject.kind", equalTo("MEASUREMENT"), "result.value", equalTo(40));
    }

    private static ValidatableResponse explained(String code) {
        return as("reviewer", Given.WARD)
                .get("/api/v1/indicators/" + code + "/figure/explain?organization=" + Given.UNIT
                        + "&windowFrom=2026-05-15&windowTo=2026-06-14")
                .then();
    }

    private static void define(String code, String unit, String formula) {
        as("admin", "H35")
                .contentType("application/json;charset=UTF-8")
                .body("""
                        {"code": "%s", "name": "Chỉ số thử", "unit": "%s", "direction": "UP", "aggregation": "NOT_AGGREGABLE",
                         "overTime": "SNAPSHOT", "owner": "H35", "details": {"formula": "%s"}}
                        """.formatted(code, unit, formula))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
    }

    /** The same with a file that proves its one value. */
    private static String proved(String report, UUID file) {
        String item = report.replaceAll("(?s).*\"itemId\": \"([^\"]+)\".*", "$1");
        return report.replace(
                "\"tasks\": [],",
                "\"tasks\": [], \"evidence\": [{\"id\": \"%s\", \"itemId\": \"%s\", \"sha256\": \"%s\"}],"
                        .formatted(file, item, "0f".repeat(32)));
    }
}
