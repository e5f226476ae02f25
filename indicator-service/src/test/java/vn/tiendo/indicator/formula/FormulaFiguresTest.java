package vn.tiendo.indicator.formula;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

/** Targets on indicators that nobody reports. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class FormulaFiguresTest {
    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void aTargetOnAFormulaStandsOnWhatItComesToAndFollowsWhatItIsMadeOf() {
        IssuedPlan one = given.issuedPlan();
        IssuedPlan other = given.issuedPlan();
        IssuedPlan plan = issuedOn("([" + one.code() + "] + [" + other.code() + "]) / 2");
        Report first = Report.on(one);
        Report second = Report.on(other);

        given.arrived("report.submitted", first.id(), first.says(3, 1, 90, 100));
        awaitTarget(plan, "NOT_DUE", null);
        given.arrived("report.accepted", second.id(), second.says(3, 1, 80, 100));
        awaitTarget(plan, "ACHIEVED", "PROVISIONAL");
        given.arrived("report.accepted", first.id(), first.says(4, 1, 90, 100));
        awaitTarget(plan, "ACHIEVED", "VERIFIED");
        as("auditor", "H35")
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200)
                .body("result.value", equalTo(85), "contributors.source", contains("PLATFORM"))
                .body("formula.kind", equalTo("EXPRESSION"), "formula.expression", containsString(one.code()));

        given.arrived("report.withdrawn", first.id(), first.says(5, 1, 90, 100));
        awaitTarget(plan, "NOT_DUE", null);
        given.strings(
                        "select data from outbox where topic = 'measurement.recorded' and data like ?",
                        "%" + plan.code() + "%")
                .forEach(event -> Contracts.assertValid("indicator/measurement.recorded", event));
    }

    @Test
    void whatWasSaidBeforeAFormulaWasDefinedCountsToo() {
        IssuedPlan one = given.issuedPlan();
        Report report = Report.on(one);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 45, 100));

        awaitTarget(issuedOn("[" + one.code() + "] * 2"), "ACHIEVED", "VERIFIED");
    }

    /** A plan with one target, at least 80 %, on an indicator that is computed. */
    private IssuedPlan issuedOn(String formula) {
        String code = "TINH." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        as("admin", "H35")
                .contentType("application/json;charset=UTF-8")
                .body("""
                        {"code": "%s", "name": "Chỉ số thử", "unit": "%%", "direction": "UP", "aggregation": "NOT_AGGREGABLE",
                         "overTime": "SNAPSHOT", "owner": "H35", "details": {"formula": "%s"}}
                        """.formatted(code, formula))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);
        IssuedPlan plan = new IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), code);
        given.arrived("plan.issued", plan.id(), plan.event(1));
        return plan;
    }

    private static void awaitTarget(IssuedPlan plan, String status, @Nullable String state) {
        Events.await("the target is " + status + " on " + state, () -> {
            JsonPath target =
                    as("auditor", "H35").get("/api/v1/targets/" + plan.target()).jsonPath();
            return status.equals(target.getString("status"))
                    && Objects.equals(state, target.getString("measurement.state"));
        });
    }
}
