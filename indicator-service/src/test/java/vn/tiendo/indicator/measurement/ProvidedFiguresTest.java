package vn.tiendo.indicator.measurement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.time.VietnamTime;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ProvidedFiguresTest {
    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void aFigureOfAMachineIsProvisionalUntilTheBodyAboveAcceptsIt() {
        IssuedPlan plan = given.issuedPlan();

        String id = provide("H35.TANPHONG", figure(plan, 6, 7, "ACTUAL"))
                .statusCode(200)
                .body("measurements.effect", contains("ADDED"))
                .extract()
                .path("measurements[0].measurementId");
        target(plan, "ACHIEVED", "PROVISIONAL");

        accept(id, "H35", "1").statusCode(403);
        accept(id, "H35.DOANKET", "1").statusCode(404);
        accept(id, Given.WARD, "7").statusCode(412);
        accept(id, Given.WARD, "1")
                .statusCode(200)
                .body("state", equalTo("VERIFIED"))
                .body("source", equalTo("CLIENT"))
                .body("version", equalTo(2));
        accept(id, Given.WARD, "2").statusCode(409).body("code", equalTo("MEASUREMENT_NOT_TO_ACCEPT"));
        target(plan, "ACHIEVED", "VERIFIED");
        as("reviewer", Given.WARD)
                .get("/api/v1/measurements/" + id + "/explain")
                .then()
                .body("versions.state", contains("VERIFIED", "PROVISIONAL"))
                .body("versions[0].acceptedBy.code", equalTo(Given.WARD));
        given.strings(
                        "select data from outbox where topic = 'measurement.recorded' and data like ?",
                        "%" + plan.code() + "%")
                .forEach(event -> Contracts.assertValid("indicator/measurement.recorded", event));
    }

    @Test
    void aClassIsJudgedAnewWhenAMachineSpeaksForOneOfItsBodies() {
        IssuedPlan plan = given.issuedPlanOf(Given.UNIT, Given.OTHER_WARD);

        provide("H35.TANPHONG", figure(plan, 6, 7, "ACTUAL")).statusCode(200);

        Events.await(
                "the class is judged",
                () -> as("auditor", "H35")
                        .get("/api/v1/targets/" + plan.target())
                        .jsonPath()
                        .getList("reporters.status")
                        .contains("ACHIEVED"));
    }

    @Test
    void theTrustedSourceOfAnIndicatorNeedsNobodysAcceptance() {
        IssuedPlan plan = given.issuedPlan();
        String trusted = Tokens.subject(Set.of("data-provider"), Given.WARD);
        as("admin", "H35")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"details\": {\"trustedClient\": \"" + trusted + "\"}}")
                .patch("/api/v1/indicators/" + plan.code())
                .then()
                .statusCode(200);

        provide(Given.WARD, figure(plan, 6, 7, "ACTUAL")).statusCode(200);

        target(plan, "ACHIEVED", "VERIFIED");
    }

    @Test
    void anActualFigureReplacesTheEstimateAndNotTheOtherWayRound() {
        IssuedPlan plan = given.issuedPlan();

        provide(Given.WARD, figure(plan, 5, 7, "ESTIMATED")).statusCode(200);
        provide(Given.WARD, figure(plan, 6, 7, "ACTUAL"))
                .statusCode(200)
                .body("measurements.effect", contains("REPLACED"));
        provide(Given.WARD, figure(plan, 6, 7, "ACTUAL"))
                .statusCode(200)
                .body("measurements.effect", contains("UNCHANGED"));
        provide(Given.WARD, figure(plan, 4, 7, "ESTIMATED"))
                .statusCode(409)
                .body("errors[0].pointer", equalTo("/measurements/0/kind"));

        assertEquals(2, given.count("select count(*) from measurement where indicator_code = ?", plan.code()));
    }

    @Test
    void aReportReplacesWhatAMachineSaidAndItsWithdrawalBringsThatBack() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        provide(Given.WARD, figure(plan, 6, 7, "ESTIMATED")).statusCode(200);

        given.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));
        target(plan, "ON_TRACK", "PROVISIONAL");
        given.arrived("report.withdrawn", report.id(), report.says(4, 1, 5, 7));

        target(plan, "ACHIEVED", "PROVISIONAL");
        as("reporter", Given.UNIT)
                .queryParam("indicator", plan.code())
                .get("/api/v1/measurements")
                .then()
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("CLIENT"))
                .body("items[0].kind", equalTo("ESTIMATED"))
                .body("items[0].version", equalTo(3));
    }

    @Test
    void oneFaultRefusesAllAndIsNamedWhereItStands() {
        IssuedPlan plan = given.issuedPlan();
        String good = figure(plan, 6, 7, "ACTUAL");

        refused(good + "," + good, "MEASUREMENT_TWICE");
        refused(good + "," + good.replace(Given.UNIT, "H35.DOANKET"), "MEASUREMENT_OUT_OF_REACH");
        refused(good + "," + good.replace(Given.UNIT, "H35.KHONGCO"), "ORGANIZATION_UNKNOWN");
        refused(good + "," + good.replace(plan.code(), "KHONG-CO"), "MEASUREMENT_INDICATOR_UNKNOWN");
        refused(good + "," + good.replace("\"numerator\": 6,", ""), "MEASUREMENT_NUMBERS_DO_NOT_FIT");
        refused(good + "," + good.replace("2026-06-14", "2026-05-01"), "MEASUREMENT_WINDOW_NOT_VALID");
        refused(good + "," + good.replace("}", ", \"breakdown\": \"GIOI=NU\"}"), "MEASUREMENT_BREAKDOWN_UNKNOWN");

        assertEquals(0, given.count("select count(*) from measurement where indicator_code = ?", plan.code()));
    }

    @Test
    void whatBreaksARuleIsMarkedOrRefusedAtTheDoorAndOnlyMarkedWhenAReportSaysIt() {
        IssuedPlan plan = given.issuedPlan();
        provide(Given.WARD, figure(plan, 8, 7, "ACTUAL"))
                .statusCode(200)
                .body("measurements[0].violations.rule", contains("NUMERATOR_WITHIN_DENOMINATOR"));
        as("admin", "H35")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"1\"")
                .body("{\"details\": {\"highest\": 100}}")
                .patch("/api/v1/indicators/" + plan.code())
                .then()
                .statusCode(200);
        String now = LocalDate.now(VietnamTime.ZONE).toString();

        provide(Given.WARD, figure(plan, 8, 7, "ACTUAL").replace("2026-06-14", now))
                .statusCode(422)
                .body("code", equalTo("MEASUREMENT_RULE_BROKEN"));
        Report report = Report.on(plan);
        given.arrived("report.accepted", report.id(), report.says(3, 1, 9, 7).replace("2026-06-14", now));

        as("reporter", Given.UNIT)
                .queryParam("indicator", plan.code())
                .get("/api/v1/measurements")
                .then()
                .body("items[0].state", equalTo("VERIFIED"))
                .body("items[0].definitionVersion", equalTo(2))
                .body("items[0].violations.rule[0]", equalTo("BOUNDS"));
    }

    @Test
    void rulesLookAtThePeriodsBeforeAndAtTheTree() {
        String code = "SO-LUONG." + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        as("admin", "H35")
                .contentType("application/json")
                .body("""
                        {"code": "%s", "name": "Số lượng", "unit": "hồ sơ", "direction": "UP", "aggregation": "SUM",
                         "overTime": "PER_PERIOD", "owner": "H35", "details": {"rules": [
                             {"kind": "PARENT_AGAINST_CHILDREN", "severity": "WARN", "limit": 0.1,
                              "text": {"vi": "Không khớp cấp dưới.", "en": "It does not match those below."}}]}}
                        """.formatted(code))
                .post("/api/v1/indicators")
                .then()
                .statusCode(201);

        counted(code, Given.UNIT, "2026-05-15", "2026-06-14", 10).body("measurements[0].violations", hasSize(0));
        counted(code, Given.WARD, "2026-05-15", "2026-06-14", 10).body("measurements[0].violations", hasSize(0));
        counted(code, Given.WARD, "2026-06-15", "2026-07-14", 10).body("measurements[0].violations", hasSize(0));
        counted(code, Given.UNIT, "2026-06-15", "2026-07-14", 50)
                .body("measurements[0].violations.rule", contains("PARENT_AGAINST_CHILDREN", "JUMP"))
                .body("measurements[0].violations.observed", contains(0.8f, 4));
        counted(code, Given.WARD, "2026-06-15", "2026-07-14", 20)
                .body("measurements[0].violations.rule", contains("PARENT_AGAINST_CHILDREN"));
    }

    private static ValidatableResponse counted(String code, String body, String from, String to, int value) {
        return provide("H35", """
                {"indicator": "%s", "organization": "%s", "windowFrom": "%s", "windowTo": "%s", "answer": "VALUE", "value": %d}
                """.formatted(code, body, from, to, value)).statusCode(200);
    }

    private void refused(String figures, String code) {
        String found = provide(Given.WARD, figures).extract().path("code");
        assertEquals(code, found);
    }

    private static String figure(IssuedPlan plan, int above, int below, String kind) {
        return """
                {"indicator": "%s", "organization": "%s", "windowFrom": "2026-05-15", "windowTo": "2026-06-14",
                 "answer": "VALUE", "numerator": %d, "denominator": %d, "kind": "%s"}
                """.formatted(plan.code(), Given.UNIT, above, below, kind);
    }

    private static ValidatableResponse provide(String organization, String figures) {
        return as("data-provider", organization)
                .contentType("application/json")
                .body("{\"measurements\": [" + figures + "]}")
                .post("/api/v1/measurements")
                .then();
    }

    private static ValidatableResponse accept(String id, String organization, String version) {
        return as("reviewer", organization)
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/measurements/" + id + "/accept")
                .then();
    }

    private static void target(IssuedPlan plan, String status, String state) {
        as("reporter", Given.UNIT)
                .get("/api/v1/targets/" + plan.target())
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("measurement.state", equalTo(state));
    }
}
