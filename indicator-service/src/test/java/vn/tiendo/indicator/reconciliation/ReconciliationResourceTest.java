package vn.tiendo.indicator.reconciliation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.indicator.Given.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.rollup.Country;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

/** A consolidation of a province over three communes: each difference that can come up afterwards is laid to the body that made it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReconciliationResourceTest {
    @Inject
    Given given;

    @Inject
    ObjectMapper json;

    private final UUID consolidation = UUID.randomUUID();
    private final UUID provinces = UUID.randomUUID();
    private final UUID reportA = UUID.randomUUID();
    private final UUID reportB = UUID.randomUUID();
    private Country country;
    private UUID province;
    private UUID a;
    private UUID b;
    private UUID c;

    @BeforeEach
    void twoOfThreeAreConsolidated() {
        country = new Country(given, "RATIO_OF_SUMS", "PER_PERIOD");
        given.sql(
                "insert into indicator_version select code, version, date '2020-01-01', now(), name, unit, numerator, denominator,"
                        + " direction, aggregation, over_time, details from indicator where code = ?",
                country.indicator);
        province = country.body("P", null);
        a = country.body("A", province);
        b = country.body("B", province);
        c = country.body("C", province);
        accepted(reportA, reportA, a, 1, own(1, 4));
        accepted(reportB, reportB, b, 1, own(2, 4));
        given.arrived("report.consolidated", consolidation, consolidated(1, 3, 8));
    }

    @Test
    void theContractsExampleIsUnderstood() throws Exception {
        String example = Contracts.example("reporting/report.consolidated");

        given.arrived(
                "report.consolidated",
                UUID.fromString(json.readTree(example).get("id").asText()),
                example);
    }

    @Test
    void whatNothingHappenedToAgreesAndTheMissingAreNamed() {
        reconciled("P")
                .body("agrees", is(true))
                .body("organization.code", is(country.code("P")))
                .body("items.agreement", contains("AGREES"))
                .body("items[0].rolledUp.denominator", equalTo(8))
                .body("items[0].explained", is(true))
                .body("items[0].causes.organization.code", contains(country.code("C")))
                .body("items[0].causes.reason", contains("MISSING"));
    }

    @Test
    void lateAnswersCorrectionsAndBodiesNobodyAskedComeToTheDifference() {
        accepted(UUID.randomUUID(), null, c, 1, own(4, 4));
        accepted(UUID.randomUUID(), reportA, a, 2, own(3, 4));
        accepted(UUID.randomUUID(), null, country.body("D", province), 1, own(1, 1));

        reconciled("P")
                .body("agrees", is(false))
                .body("items[0].agreement", is("DIFFERS"))
                .body("items[0].reported", nullValue())
                .body("items[0].difference.numerator", equalTo(7))
                .body("items[0].difference.denominator", equalTo(5))
                .body("items[0].causes.find { it.reason == 'CAME_LATER' }.organization.code", is(country.code("C")))
                .body("items[0].causes.find { it.reason == 'CHANGED_SINCE' }.organization.code", is(country.code("A")))
                .body("items[0].causes.find { it.reason == 'CHANGED_SINCE' }.then.numerator", equalTo(1))
                .body("items[0].causes.find { it.reason == 'CHANGED_SINCE' }.now.numerator", equalTo(3))
                .body("items[0].causes.find { it.reason == 'NOT_ASKED' }.organization.code", is(country.code("D")))
                // what the province may add of its own is not known before it hands in its report
                .body("items[0].causes.find { it.reason == 'NOT_HANDED_IN' }.organization.code", is(country.code("P")))
                .body("items[0].explained", is(true));
    }

    @Test
    void whatThePersonChangedAndWhatTheProvinceAddsOfItsOwnAreToldApart() {
        given.arrived("report.consolidated", consolidation, consolidated(2, 8, 18));
        accepted(provinces, provinces, province, 1, own(5, 10) + "," + value(9, 18, "CONSOLIDATED"));

        reconciled("P")
                .body("version", equalTo(2))
                .body("items[0].computed.numerator", equalTo(8))
                .body("items[0].reported.numerator", equalTo(9))
                .body("items[0].rolledUp.numerator", equalTo(8))
                .body("items[0].difference.numerator", equalTo(-1))
                .body("items[0].causes.reason", contains("CHANGED_BY_HAND", "MISSING"))
                .body("items[0].explained", is(true));
    }

    @Test
    void anOlderComputationThatComesLateChangesNothing() {
        given.arrived("report.consolidated", consolidation, consolidated(3, 3, 8));
        given.arrived("report.consolidated", consolidation, consolidated(2, 7, 7));

        reconciled("P").body("version", equalTo(3)).body("items[0].computed.numerator", equalTo(3));
    }

    @Test
    void aReportWithoutAPeriodIsHeldAgainstNothing() {
        UUID adHoc = UUID.randomUUID();
        given.arrived(
                "report.consolidated",
                adHoc,
                consolidated(1, 3, 8)
                        .replace(consolidation.toString(), adHoc.toString())
                        .replace("\"2026-05-15\"", "null")
                        .replace("\"2026-06-14\"", "null"));

        as("reporter", country.code("P"))
                .get("/api/v1/rollups/reconciliations/" + adHoc)
                .then()
                .statusCode(200)
                .body("agrees", is(true))
                .body("items.agreement", contains("NOT_COMPARABLE"))
                .body("items[0].causes", empty());
    }

    @Test
    void whoIsNotAboveTheBodySeesNone() {
        as("reporter", country.code("A"))
                .get("/api/v1/rollups/reconciliations/" + consolidation)
                .then()
                .statusCode(404)
                .body("code", is("RECONCILIATION_NOT_FOUND"));
        as("auditor", country.code("A"))
                .get("/api/v1/rollups/reconciliations/" + consolidation)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse reconciled(String caller) {
        return as("reporter", country.code(caller))
                .get("/api/v1/rollups/reconciliations/" + consolidation)
                .then()
                .statusCode(200);
    }

    private String own(int above, int below) {
        return value(above, below, "OWN");
    }

    private String value(int above, int below, String origin) {
        return """
                {"itemId": "%s", "targetId": "%s", "indicatorCode": "%s", "answer": "VALUE", "numerator": %d,
                 "denominator": %d, "kind": "ACTUAL", "origin": "%s"}
                """.formatted(UUID.randomUUID(), UUID.randomUUID(), country.indicator, above, below, origin);
    }

    private void accepted(UUID report, UUID original, UUID reporter, int correction, String values) {
        given.arrived("report.accepted", report, """
                {"id": "%s", "version": 5, "obligationId": "%s", "reporterId": "%s", "recipientId": "%s",
                 "periodType": "MONTH", "windowFrom": "2026-05-15", "windowTo": "2026-06-14", "reportVersion": %d,
                 "originalId": %s, "submittedAt": "2026-06-1%dT08:30:00Z", "late": false, "tasks": [],
                 "acceptedAt": "2026-06-16T02:15:00Z", "values": [%s]}
                """.formatted(
                        report,
                        UUID.randomUUID(),
                        reporter,
                        province,
                        correction,
                        original == null || original.equals(report) ? null : '"' + original.toString() + '"',
                        correction,
                        values));
    }

    private String consolidated(int version, int above, int below) {
        return """
                {"id": "%s", "version": %d, "reportId": "%s", "reportVersion": 1, "obligationId": "%s",
                 "organizationId": "%s", "recipientId": "%s", "periodType": "MONTH", "windowFrom": "2026-05-15",
                 "windowTo": "2026-06-14", "consolidatedAt": "2026-06-13T03:00:00Z",
                 "items": [{"type": "TARGET", "indicatorCode": "%s", "aggregation": "RATIO_OF_SUMS", "outcome": "VALUE",
                            "value": %s, "numerator": %d, "denominator": %d, "contributors": 2, "missing": 1,
                            "adjusted": false},
                           {"type": "TEXT", "outcome": "VALUE", "contributors": 1, "missing": 0, "adjusted": false}],
                 "units": [{"organizationId": "%s", "standing": "CONTRIBUTED", "reportId": "%s", "reportVersion": 1},
                           {"organizationId": "%s", "standing": "CONTRIBUTED", "reportId": "%s", "reportVersion": 1},
                           {"organizationId": "%s", "standing": "NOT_SUBMITTED"}]}
                """.formatted(
                        consolidation,
                        version,
                        provinces,
                        UUID.randomUUID(),
                        province,
                        province,
                        country.indicator,
                        BigDecimal.valueOf(above * 100L).divide(BigDecimal.valueOf(below), 10, RoundingMode.HALF_UP),
                        above,
                        below,
                        a,
                        reportA,
                        b,
                        reportB,
                        c);
    }
}
