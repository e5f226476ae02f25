package vn.tiendo.indicator.definition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.Given.IssuedPlan;
import vn.tiendo.indicator.Given.Report;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class DefinitionResourceTest {
    private final String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);

    @Inject
    Given given;

    @BeforeEach
    void organizations() {
        given.organizations();
    }

    @Test
    void aDefinitionIsEnteredWithItsRulesAndAnnounced() {
        String code = code("HO-SO");

        String id = define(code, "hồ sơ", "SUM", "\"details\": {\"lowest\": 0}")
                .statusCode(201)
                .body("version", equalTo(1))
                .body("valueKind", equalTo("NUMBER"))
                .body("owner.code", equalTo("H35"))
                .body("rules.kind", hasItem("BOUNDS"))
                .body("rules.kind", hasItem("JUMP"))
                .extract()
                .path("id");

        List<String> announced = given.announced("indicator.changed", UUID.fromString(id));
        announced.forEach(event -> Contracts.assertValid("indicator/indicator.changed", event));
        assertEquals(1, announced.size());
        define(code, "hồ sơ", "SUM", "\"details\": {}").statusCode(409).body("code", equalTo("INDICATOR_CODE_TAKEN"));
    }

    @Test
    void aChangeIsANewVersionAndWhatWasMeasuredKeepsTheOneItWasJudgedBy() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));

        change(plan.code(), 1, "{\"name\": \"Tỷ lệ khác\", \"details\": {\"highest\": 50}}")
                .statusCode(200)
                .body("version", equalTo(2))
                .body("name", equalTo("Tỷ lệ khác"));

        as("reporter", Given.UNIT)
                .get("/api/v1/indicators/" + plan.code() + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1))
                .body("items.definition.name", contains("Tỷ lệ khác", "Tỷ lệ thử"));
        as("reporter", Given.UNIT)
                .queryParam("indicator", plan.code())
                .get("/api/v1/measurements")
                .then()
                .body("items.definitionVersion", contains(1))
                .body("items[0].violations", empty());
    }

    @Test
    void whatFiguresMeanDoesNotChangeOnceThereAreSome() {
        IssuedPlan plan = given.issuedPlan();
        Report report = Report.on(plan);
        change(plan.code(), 1, "{\"unit\": \"‰\"}").statusCode(200);
        given.arrived("report.submitted", report.id(), report.says(3, 1, 5, 7));

        change(plan.code(), 2, "{\"unit\": \"%\"}").statusCode(409).body("code", equalTo("INDICATOR_MEASURED"));
        change(plan.code(), 2, "{\"numerator\": null, \"denominator\": null, \"aggregation\": \"SUM\"}")
                .statusCode(409);
        change(plan.code(), 1, "{}").statusCode(412);
    }

    @Test
    void whatMeansNothingIsRefusedWithItsPlace() {
        refused("SUM", "\"details\": {\"valueKind\": \"GRADED\"}", "INDICATOR_AGGREGATION_DOES_NOT_FIT");
        refused(
                "LATEST",
                "\"details\": {\"valueKind\": \"GRADED\", \"scale\": [{\"code\": \"A\", \"name\": \"A\"}]}",
                "INDICATOR_SCALE_NOT_VALID");
        refused("RATIO_OF_SUMS", "\"details\": {}", "INDICATOR_AGGREGATION_DOES_NOT_FIT");
        refused("SUM", "\"details\": {\"valueKind\": \"RATIO\"}", "INDICATOR_PARTS_DO_NOT_FIT");
        refused("WEIGHTED_AVERAGE", "\"details\": {\"weight\": \"KHONG-CO\"}", "INDICATOR_WEIGHT_NOT_VALID");
        refused("COUNT_PASSING", "\"details\": {}", "INDICATOR_PASSING_NOT_VALID");
        refused("SUM", "\"details\": {\"lowest\": 2, \"highest\": 1}", "INDICATOR_BOUNDS_CROSSED");
        refused("SUM", "\"details\": {\"formula\": \"SQRT(4)\"}", "INDICATOR_FORMULA_NOT_VALID");
        refused("SUM", "\"details\": {\"formula\": \"[KHONG-CO] * 2\"}", "INDICATOR_FORMULA_CODE_UNKNOWN");
        refused("SUM", "\"validFrom\": \"2999-01-01\"", "INDICATOR_VALID_FROM_NOT_VALID");
        refused("SUM", "\"details\": {\"rules\": [{\"kind\": \"JUMP\", \"severity\": \"WARN\"}]}", null);
    }

    @Test
    void aFormulaIsComputedFromWhatABodySaidAndAMissingOperandIsNamed() {
        String done = code("DONE");
        String all = code("ALL");
        String share = code("SHARE");
        String score = code("SCORE");
        define(done, "hồ sơ", "SUM", "\"details\": {}").statusCode(201);
        define(all, "hồ sơ", "SUM", "\"details\": {}").statusCode(201);
        define(share, "%", "NOT_AGGREGABLE", "\"details\": {\"formula\": \"[%s] / [%s] * 100\"}".formatted(done, all))
                .statusCode(201);
        define(score, "điểm", "NOT_AGGREGABLE", "\"details\": {\"formula\": \"[%s] + [%s]\"}".formatted(share, done))
                .statusCode(400)
                .body("code", equalTo("INDICATOR_FORMULA_MIXES_UNITS"));
        change(share, 1, "{\"details\": {\"formula\": \"[%s] / 2\"}}".formatted(share))
                .statusCode(400)
                .body("code", equalTo("INDICATOR_FORMULA_CIRCLE"));

        provide(done, 9);
        figure(share, "H35.TANPHONG")
                .statusCode(200)
                .body("answer", equalTo("MISSING"))
                .body("value", nullValue())
                .body("missing", contains(all));
        provide(all, 12);
        figure(share, "H35.TANPHONG")
                .body("answer", equalTo("VALUE"))
                .body("value", equalTo(75))
                .body("operands.value", contains(9, 12))
                .body("missing", empty());
        provide(all, 0);
        figure(share, "H35.TANPHONG").body("answer", equalTo("NOT_APPLICABLE"));
        as("reporter", Given.OTHER_WARD)
                .queryParam("organization", "H35.TANPHONG")
                .queryParam("windowFrom", "2026-05-15")
                .queryParam("windowTo", "2026-06-14")
                .get("/api/v1/indicators/" + share + "/figure")
                .then()
                .statusCode(404);
    }

    @Test
    void theStarterCatalogueIsEnteredOnceAndSaysWhereItComesFrom() {
        as("admin", "H35")
                .contentType("application/json")
                .body("{\"owner\": \"H35\"}")
                .post("/api/v1/indicators/starters")
                .then()
                .statusCode(200)
                .body("codes", hasItem("QD766.DUNG-HAN"));

        as("admin", "H35")
                .contentType("application/json")
                .body("{\"owner\": \"H35\"}")
                .post("/api/v1/indicators/starters")
                .then()
                .statusCode(200)
                .body("codes", empty());
        as("reporter", Given.UNIT)
                .get("/api/v1/indicators/QD766.DUNG-HAN")
                .then()
                .statusCode(200)
                .body("details.reference", equalTo("Quyết định 766/QĐ-TTg"));
        as("reporter", Given.UNIT)
                .get("/api/v1/indicators/HAI-LONG.PAKN")
                .then()
                .statusCode(200)
                .body("details.formula", equalTo("100 - [PAKN.TREN-HO-SO]"));
    }

    private static void provide(String indicator, int value) {
        as("data-provider", "H35")
                .contentType("application/json")
                .body("""
                        {"measurements": [{"indicator": "%s", "organization": "H35.TANPHONG", "windowFrom": "2026-05-15",
                                           "windowTo": "2026-06-14", "answer": "VALUE", "value": %d}]}
                        """.formatted(indicator, value))
                .post("/api/v1/measurements")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse figure(String code, String organization) {
        return as("reviewer", "H35")
                .queryParam("organization", organization)
                .queryParam("windowFrom", "2026-05-15")
                .queryParam("windowTo", "2026-06-14")
                .get("/api/v1/indicators/" + code + "/figure")
                .then();
    }

    private void refused(String aggregation, String rest, String error) {
        ValidatableResponse response =
                define(code("X"), "hồ sơ", aggregation, rest).statusCode(400);
        if (error != null) {
            response.body("code", equalTo(error));
        }
    }

    private static ValidatableResponse define(String code, String unit, String aggregation, String rest) {
        return as("admin", "H35")
                .contentType("application/json")
                .body("""
                        {"code": "%s", "name": "Chỉ số thử", "unit": "%s", "direction": "UP", "aggregation": "%s",
                         "overTime": "PER_PERIOD", "owner": "H35", %s}
                        """.formatted(code, unit, aggregation, rest))
                .post("/api/v1/indicators")
                .then();
    }

    private static ValidatableResponse change(String code, int version, String patch) {
        return as("admin", "H35")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/api/v1/indicators/" + code)
                .then();
    }

    private String code(String name) {
        return name + "." + run;
    }
}
