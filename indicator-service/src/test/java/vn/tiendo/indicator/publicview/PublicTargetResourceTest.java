package vn.tiendo.indicator.publicview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PublicTargetResourceTest {
    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    private void said(UUID plan, long version, boolean published) {
        given.arrived("plan.publication-changed", plan, """
                {"id": "%s", "version": %d, "published": %s, "changedAt": "2026-01-06T02:30:00Z"}
                """.formatted(plan, version, published));
    }

    private static ValidatableResponse targets(Given.IssuedPlan plan) {
        return given().get("/public/v1/targets?plan=" + plan.id()).then().statusCode(200);
    }

    @Test
    void theContractsExampleIsTakenIn() {
        UUID plan = UUID.fromString("01900000-0000-7000-8000-000000000100");
        given.arrived("plan.publication-changed", plan, Contracts.example("plan/plan.publication-changed"));
    }

    @Test
    void aPlanIsNotPublicUntilThatIsKnownAndNotWhileItIsHeldInWhateverOrderTheNewsComes() {
        Given.IssuedPlan plan = given.issuedPlan();
        targets(plan).body("items", hasSize(0));
        said(plan.id(), 5, false);
        said(plan.id(), 4, true);
        targets(plan).body("items", hasSize(0));
        said(plan.id(), 6, true);
        targets(plan).body("items", hasSize(1)).header("Cache-Control", "public, max-age=60");
        given.arrived("plan.issued", plan.id(), plan.event(8));
        said(plan.id(), 7, false);
        targets(plan).body("items", hasSize(0));
    }

    @Test
    void aHoldThatIsKnownBeforeThePlanIsKeptForIt() {
        Given.IssuedPlan plan = new Given.IssuedPlan(UUID.randomUUID(), UUID.randomUUID(), "CS." + UUID.randomUUID());
        said(plan.id(), 1, false);
        given.arrived("plan.issued", plan.id(), plan.event(1));
        targets(plan).body("items", hasSize(0));
    }

    @Test
    void onlyVerifiedValuesAreShownAndJudged() {
        Given.IssuedPlan plan = given.issuedPlan();
        said(plan.id(), 1, true);
        targets(plan).body("items[0].status", equalTo("NOT_DUE"), "items[0].measurement", nullValue());

        Given.Report report = Given.Report.on(plan);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 90, 100));
        targets(plan).body("items[0].status", equalTo("NOT_DUE"), "items[0].measurement", nullValue());

        given.arrived("report.accepted", report.id(), report.says(4, 1, 90, 100));
        targets(plan)
                .body("items[0].status", equalTo("ACHIEVED"))
                .body("items[0].measurement.value", equalTo(90))
                .body("items[0].measurement.numerator", equalTo(90))
                .body("items[0].plan.subject", notNullValue());

        given.arrived("report.submitted", report.id(), report.says(6, 2, 10, 100));
        targets(plan).body("items[0].status", equalTo("ACHIEVED"), "items[0].measurement.value", equalTo(90));

        given.arrived("report.accepted", report.id(), report.says(7, 2, 10, 100));
        targets(plan).body("items[0].measurement.value", equalTo(10));
    }

    @Test
    void theWholeOfSeveralBodiesStandsByWhatIsVerifiedOfEach() {
        Given.IssuedPlan plan = given.issuedPlanOf(Given.UNIT, Given.OTHER_WARD);
        said(plan.id(), 1, true);
        targets(plan).body("items[0].status", equalTo("NOT_DUE"), "items[0].counts.NOT_DUE", equalTo(2));

        Given.Report report = Given.Report.on(plan);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 90, 100));
        targets(plan).body("items[0].status", equalTo("NOT_DUE"));

        given.arrived("report.accepted", report.id(), report.says(4, 1, 90, 100));
        targets(plan)
                .body("items[0].status", equalTo("ON_TRACK"), "items[0].counts.ACHIEVED", equalTo(1))
                .body("items[0].counts.NOT_DUE", equalTo(1), "items[0].measurement", nullValue());
    }

    @Test
    void nothingInternalIsShownAndTheFiltersRestrict() {
        Given.IssuedPlan plan = given.issuedPlan();
        said(plan.id(), 1, true);
        String body = targets(plan).extract().asString();
        for (String internal : List.of("reportId", "version", "keeper", "reason", "state", "nextReviewOn")) {
            assertFalse(body.contains("\"" + internal + "\""), internal);
        }
        String of = "/public/v1/targets?plan=" + plan.id();
        given().get(of + "&organization=" + Given.UNIT).then().body("items", hasSize(1));
        given().get(of + "&organization=" + Given.OTHER_WARD).then().body("items", hasSize(0));
        given().get(of + "&indicator=" + plan.code()).then().body("items", hasSize(1));
        given().queryParam("q", "TỶ LỆ").get(of).then().body("items", hasSize(1));
        given().queryParam("q", "khác").get(of).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan=x", "cursor=!", "limit=201", "q=%00"})
    void nonsenseIsAProblemOfTheCaller(String query) {
        given().urlEncodingEnabled(false)
                .get("/public/v1/targets?" + query)
                .then()
                .statusCode(org.hamcrest.Matchers.is(org.hamcrest.Matchers.oneOf(400, 404)))
                .contentType(containsString("application/problem+json"));
    }
}
