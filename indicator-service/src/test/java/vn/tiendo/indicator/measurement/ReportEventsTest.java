package vn.tiendo.indicator.measurement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.indicator.Given.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReportEventsTest {
    @Inject
    Given given;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.submitted", "report.returned", "report.withdrawn", "report.accepted"})
    void theContractsExamplesAreUnderstood(String topic) throws Exception {
        String example = Contracts.example("reporting/" + topic);

        given.arrived(topic, UUID.fromString(json.readTree(example).get("id").asText()), example);
    }

    @Test
    void aValueIsProvisionalFromSubmissionAndVerifiedOnAcceptanceAndTheTargetFollows() throws Exception {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);

        given.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));
        measurement(plan)
                .body("items[0].value", equalTo(71.4285714286f))
                .body("items[0].numerator", equalTo(5))
                .body("items[0].state", equalTo("PROVISIONAL"));
        target(plan, "ON_TRACK", "PROVISIONAL");
        given.arrived("report.returned", report.id(), report.says(4, 1, 5, 7));
        measurement(plan).body("items[0].state", equalTo("PROVISIONAL"));
        given.arrived("report.submitted", report.id(), report.says(6, 1, 6, 7));
        given.arrived("report.accepted", report.id(), report.says(7, 1, 6, 7));

        measurement(plan).body("items[0].state", equalTo("VERIFIED")).body("items[0].version", equalTo(3));
        target(plan, "ACHIEVED", "VERIFIED");
        List<String> moves = given.announced("target.status-changed", plan.target());
        assertEquals(List.of("NOT_DUE", "ON_TRACK", "ACHIEVED", "ACHIEVED"), fields(moves, "status"));
        assertEquals(
                List.of("PROVISIONAL", "PROVISIONAL", "VERIFIED"), fields(moves.subList(1, 4), "measurementState"));
        moves.forEach(move -> Contracts.assertValid("indicator/target.status-changed", move));
        List<String> recorded = recorded(plan);
        recorded.forEach(event -> Contracts.assertValid("indicator/measurement.recorded", event));
        assertEquals(3, recorded.size());
    }

    @Test
    void acceptanceThatOvertakesSubmissionStands() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);

        given.arrived("report.accepted", report.id(), report.says(5, 1, 6, 7));
        given.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));

        measurement(plan).body("items[0].state", equalTo("VERIFIED")).body("items[0].numerator", equalTo(6));
        assertEquals(1, recorded(plan).size());
    }

    @Test
    void aWithdrawnReportSaysNothingEvenWhenItsSubmissionComesLate() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        Report overtaken = Report.on(plan);

        given.arrived("report.submitted", report.id(), report.says(3, 1, 6, 7));
        given.arrived("report.withdrawn", report.id(), report.says(4, 1, 6, 7));
        given.arrived("report.withdrawn", overtaken.id(), overtaken.says(4, 1, 6, 7));
        given.arrived("report.submitted", overtaken.id(), overtaken.says(3, 1, 6, 7));

        measurements(plan).body("items", empty());
        as("auditor", "H35").get("/api/v1/targets/" + plan.target()).then().body("status", equalTo("NOT_DUE"));
        assertTrue(recorded(plan).getLast().contains("WITHDRAWN"));
    }

    @Test
    void aSecondDeliveryHasNoSecondEffect() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);

        UUID event = given.arrived("report.submitted", report.id(), report.says(3, 1, 6, 7));
        Events.publish("report.submitted", report.id(), report.says(3, 1, 6, 7), event);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 1, 7));

        measurement(plan).body("items[0].numerator", equalTo(6)).body("items[0].version", equalTo(1));
    }

    @Test
    void aReportThatComesBeforeItsPlanWaitsForIt() {
        IssuedPlan plan = new IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        Report report = Report.on(plan);

        given.arrived("report.accepted", report.id(), report.says(5, 1, 6, 7));
        measurements(plan).body("items", empty());
        given.arrived("plan.issued", plan.id(), plan.event(1));

        measurement(plan).body("items[0].state", equalTo("VERIFIED"));
        target(plan, "ACHIEVED", "VERIFIED");
    }

    @Test
    void aCorrectionWithAnIdOfItsOwnReplacesTheMeasurementAndTheOldOneIsKept() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        Report correction = Report.on(plan);

        given.arrived("report.accepted", report.id(), report.says(5, 1, 6, 7));
        given.arrived(
                "report.accepted", correction.id(), correction.corrects(report).says(3, 2, 5, 7));

        measurement(plan).body("items[0].numerator", equalTo(5)).body("items[0].version", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.submitted", "report.returned", "report.accepted"})
    void aConsolidatedFigureNeverBecomesAMeasurement(String topic) {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        String own = Report.value(plan, 6, 7);
        String consolidated =
                Report.value(plan, 66, 77).replace("\"ACTUAL\"", "\"ACTUAL\", \"origin\": \"CONSOLIDATED\"");

        given.arrived(topic, report.id(), report.says(5, 1, consolidated + "," + own));

        measurement(plan).body("items", hasSize(1)).body("items[0].numerator", equalTo(6));
        assertEquals(1, recorded(plan).size());
    }

    @Test
    void aCorrectionKeepsWhatItReplacedAndItsWithdrawalBringsThatBack() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);

        given.arrived("report.accepted", report.id(), report.says(5, 1, 6, 7));
        given.arrived("report.submitted", report.id(), report.says(8, 2, 5, 7));
        target(plan, "ON_TRACK", "PROVISIONAL");
        given.arrived("report.withdrawn", report.id(), report.says(9, 2, 5, 7));

        target(plan, "ACHIEVED", "VERIFIED");
        String id = measurement(plan).extract().path("items[0].id");
        as("reporter", Given.UNIT)
                .get("/api/v1/measurements/" + id + "/explain")
                .then()
                .statusCode(200)
                .body("versions.version", contains(3, 2, 1))
                .body("versions.state", contains("VERIFIED", "PROVISIONAL", "VERIFIED"))
                .body("versions.numerator", contains(6, 5, 6))
                .body("versions[0].validTo", equalTo(null))
                .body("versions.findAll { it.validTo != null }", hasSize(2));
    }

    @Test
    void aZeroDenominatorIsNotApplicable() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);

        given.arrived("report.submitted", report.id(), report.says(3, 1, 0, 0));

        measurement(plan).body("items[0].answer", equalTo("NOT_APPLICABLE")).body("items[0].denominator", equalTo(0));
        target(plan, "NOT_APPLICABLE", "PROVISIONAL");
    }

    @Test
    void nilLeavesTheAnswerBeforeItStanding() {
        IssuedPlan plan = given.issuedPlan();
        Report may = Report.on(plan);
        Report june = Report.on(plan);
        String nil = """
                {"itemId": "%s", "targetId": "%s", "indicatorCode": "%s", "answer": "NIL",
                 "windowFrom": "2026-06-15", "windowTo": "2026-07-14"}
                """.formatted(UUID.randomUUID(), plan.target(), plan.code());

        given.arrived("report.accepted", may.id(), may.says(5, 1, 6, 7));
        given.arrived("report.accepted", june.id(), june.says(5, 1, nil));

        measurements(plan).body("items.answer", contains("NIL", "VALUE"));
        target(plan, "ACHIEVED", "VERIFIED");
    }

    @Test
    void aThousandItemsAreFewEventsWithinTheirSizeAndAllTargetsFollow() {
        IssuedPlan first = given.issuedPlan();
        Report report = Report.on(first);
        String windows = IntStream.range(0, 1_000)
                .mapToObj(i -> Report.value(first, i, 1_000)
                        .replace(
                                "}",
                                ", \"windowFrom\": \"%1$s\", \"windowTo\": \"%1$s\"}"
                                        .formatted(java.time.LocalDate.parse("2020-01-01")
                                                .plusDays(i))))
                .collect(Collectors.joining(","));

        given.arrived("report.submitted", report.id(), report.says(3, 1, windows));

        assertEquals(1_000, given.count("select count(*) from measurement where indicator_code = ?", first.code()));
        assertEquals(2, recorded(first).size());
        target(first, "ACHIEVED", "PROVISIONAL");
    }

    private static ValidatableResponse measurement(IssuedPlan plan) {
        return measurements(plan).body("items", hasSize(1));
    }

    private static ValidatableResponse measurements(IssuedPlan plan) {
        return as("reporter", Given.UNIT)
                .queryParam("indicator", plan.code())
                .queryParam("organization", Given.UNIT)
                .get("/api/v1/measurements")
                .then()
                .statusCode(200);
    }

    private static void target(IssuedPlan plan, String status, String state) {
        as("reporter", Given.UNIT)
                .get("/api/v1/targets/" + plan.target())
                .then()
                .statusCode(200)
                .body("status", equalTo(status))
                .body("measurement.state", equalTo(state))
                .body("reporter.id", equalTo(DemoOrganizations.id(Given.UNIT).toString()));
    }

    private List<String> recorded(IssuedPlan plan) {
        return given.strings(
                "select data from outbox where topic = 'measurement.recorded' and data like ? order by id",
                "%" + plan.code() + "%");
    }

    private List<String> fields(List<String> events, String field) throws Exception {
        List<String> found = new java.util.ArrayList<>();
        for (String event : events) {
            JsonNode value = json.readTree(event).get(field);
            found.add(value.asText());
        }
        return found;
    }
}
