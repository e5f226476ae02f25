package vn.tiendo.indicator.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class TargetResourceTest {
    @Inject
    Given before;

    @BeforeEach
    void organizations() {
        before.organizations();
    }

    @Test
    void aTargetIsSeenByWhoReportsItWhoStandsAboveAndWhoReadsAll() {
        IssuedPlan plan = before.issuedPlan();

        for (List<String> caller : List.of(
                List.of("reporter", Given.UNIT),
                List.of("reviewer", Given.WARD),
                List.of("reviewer", "H35"),
                List.of("auditor", "Z35"))) {
            as(caller.getFirst(), caller.getLast())
                    .get("/api/v1/targets/" + plan.target())
                    .then()
                    .statusCode(200)
                    .header("ETag", notNullValue())
                    .body("plan.number", equalTo("01/KH-THU"))
                    .body("indicator.unit", equalTo("%"))
                    .body("evalComparator", equalTo(">="))
                    .body("value", equalTo(80))
                    .body("status", equalTo("NOT_DUE"));
        }
    }

    @ParameterizedTest
    @CsvSource({"reviewer,H35.DOANKET", "reviewer,Z35", "reporter,H99", "reporter,''"})
    void outsideTheScopeNothingExists(String role, String organization) {
        IssuedPlan plan = before.issuedPlan();
        Report report = Report.on(plan);
        before.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));
        String measurement = before.strings("select id from measurement where indicator_code = ?", plan.code())
                .getFirst();

        as(role, organization)
                .get("/api/v1/targets/" + plan.target())
                .then()
                .statusCode(404)
                .body("code", equalTo("TARGET_NOT_FOUND"));
        as(role, organization)
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(404)
                .body("code", equalTo("TARGET_NOT_FOUND"));
        as(role, organization)
                .get("/api/v1/measurements/" + measurement + "/explain")
                .then()
                .statusCode(404)
                .body("code", equalTo("MEASUREMENT_NOT_FOUND"));
        as(role, organization)
                .get("/api/v1/targets?plan=" + plan.id())
                .then()
                .statusCode(200)
                .body("items", empty());
        as(role, organization)
                .queryParam("indicator", plan.code())
                .get("/api/v1/measurements")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theKeeperOfAPlanSeesWhatOthersReportInIt() {
        IssuedPlan plan = before.issuedPlan();
        Report report = Report.on(plan);
        before.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));
        before.sql(
                "update target set keeper_id = (select id from organization_copy where code = 'Z35') where id = ?",
                plan.target());

        as("reviewer", "Z35")
                .get("/api/v1/targets/" + plan.target() + "/explain")
                .then()
                .statusCode(200);
        as("reviewer", "Z35")
                .queryParam("indicator", plan.code())
                .get("/api/v1/measurements")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aListIsFilteredByPlanReporterAndStatus() {
        IssuedPlan plan = before.issuedPlan();

        as("auditor", "H35")
                .get("/api/v1/targets?plan=" + plan.id() + "&reporter=" + Given.UNIT + "&status=NOT_DUE")
                .then()
                .body("items.id", contains(plan.target().toString()));
        as("auditor", "H35")
                .get("/api/v1/targets?plan=" + plan.id() + "&status=ACHIEVED")
                .then()
                .body("items", empty());
        as("auditor", "H35")
                .get("/api/v1/targets?reporter=" + Given.WARD)
                .then()
                .body("items.id", not(hasItem(plan.target().toString())))
                .body("items.reporter.code", everyItem(equalTo(Given.WARD)));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 3; i++) {
            before.issuedPlan();
        }
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            var request = as("auditor", "H35").queryParam("limit", 2);
            var page = (next == null ? request : request.queryParam("cursor", next))
                    .get("/api/v1/targets")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            next = page.path("next");
        } while (next != null);

        assertEquals(before.strings("select id from target order by id"), seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "targets?status=FINE",
                "targets?plan=x",
                "targets?cursor=MTp4",
                "measurements?cursor=MTp4MTp5",
                "measurements?limit=0"
            })
    void aBadQueryIsTheCallersError(String query) {
        as("auditor", "H35").get("/api/v1/" + query).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"targets", "measurements", "indicators", "targets/x/explain", "measurements/x/explain"})
    void withoutATokenNobodyComesIn(String path) {
        given().get("/api/v1/" + path).then().statusCode(401);
    }

    @Test
    void anUnknownIndicatorIs404() {
        as("reporter", Given.UNIT)
                .get("/api/v1/indicators/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("INDICATOR_NOT_FOUND"));
    }
}
