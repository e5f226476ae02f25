package vn.tiendo.reporting.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RegimeResourceTest {
    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void aDutyOfAnIssuedPlanIsProposedAndOwesNothingYet() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String regime = spine.regimeOf(plan);
        as("plan-editor", WARD)
                .get("/api/v1/regimes/" + regime)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("status", equalTo("PROPOSED"))
                .body("frequencies", contains("MONTH"))
                .body("dueRule.day", equalTo(15))
                .body("reporter.code", equalTo(UNIT))
                .body("recipient.code", equalTo(WARD))
                .body("keeper.code", equalTo(WARD));
        assertEquals(1, spine.events("regime.changed", regime).size());
        assertEquals(List.of(), obligations(regime));
    }

    @Test
    void confirmingOpensTheMonthThatIsOpenWithCutOffAndDeadline() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String regime = spine.regimeOf(plan);
        post("plan-editor", WARD, "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("CONFIRMED"))
                .body("warnings.code", hasItem("NO_WORKING_DAY_AFTER_CUT_OFF"));

        String obligation = obligations(regime).getFirst();
        String opened = spine.events("obligation.opened", obligation).getFirst();
        assertTrue(opened.contains("\"cutOff\"") && opened.contains("\"nominalDueOn\""), opened);
        assertTrue(spine.events("regime.changed", regime).getLast().contains("CONFIRMED"));
        as("reporter", UNIT)
                .get("/api/v1/obligations/" + obligation)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("periodType", equalTo("MONTH"))
                .body("planId", equalTo(plan.id().toString()));
        post("plan-editor", WARD, "/api/v1/regimes/" + regime + "/confirm", 1, "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("REGIME_NOT_PROPOSED"));
    }

    @Test
    void aRepeatedConfirmationUnderOneKeyIsTheSameConfirmation() {
        String regime = spine.regimeOf(spine.planIssued("\"MONTH\""));
        for (int i = 0; i < 2; i++) {
            as("plan-editor", WARD)
                    .header("If-Match", "\"0\"")
                    .header("Idempotency-Key", "confirm-" + regime)
                    .post("/api/v1/regimes/" + regime + "/confirm")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1));
        }
        assertEquals(1, obligations(regime).size());
    }

    @Test
    void anUnspecifiedFrequencyMustBeNamed() {
        String regime = spine.regimeOf(spine.planIssued("\"PERIODIC_UNSPECIFIED\""));
        String path = "/api/v1/regimes/" + regime + "/confirm";
        post("plan-editor", WARD, path, 0, "{}")
                .then()
                .statusCode(409)
                .body("code", equalTo("REGIME_FREQUENCY_UNSPECIFIED"));
        post(
                        "plan-editor",
                        WARD,
                        path,
                        0,
                        "{\"frequencies\":[\"QUARTER\",\"YEAR\"],\"dueRule\":{\"day\":20,\"inclusive\":true}}")
                .then()
                .statusCode(200)
                .body("frequencies", contains("QUARTER", "YEAR"))
                .body("dueRule.day", equalTo(20));
        assertEquals(2, obligations(regime).size());
    }

    @Test
    void aContinuousDutyOpensNothing() {
        String regime = spine.regimeOf(spine.planIssued("\"CONTINUOUS\""));
        post("reviewer", WARD, "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200);
        assertEquals(List.of(), obligations(regime));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} {3}")
    @CsvSource({
        "plan-editor, H35.DOANKET, 404, NOT_FOUND",
        "plan-editor, H35.TANPHONG.VHXH, 403, REGIME_NOT_COMPETENT",
        "plan-editor, H35, 403, REGIME_NOT_COMPETENT",
        "reporter, H35.TANPHONG, 403, FORBIDDEN",
        "plan-editor, X99, 404, NOT_FOUND",
    })
    void onlyTheKeeperOrTheRecipientConfirms(String role, String organization, int status, String code) {
        String regime = spine.regimeOf(spine.planIssued("\"MONTH\""));
        post(role, organization, "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
        assertEquals(List.of(), obligations(regime));
    }

    @Test
    void aConfirmationNamesTheVersionItWasMadeOn() {
        String regime = spine.regimeOf(spine.planIssued("\"MONTH\""));
        String path = "/api/v1/regimes/" + regime + "/confirm";
        post("plan-editor", WARD, path, 7, "{}").then().statusCode(412);
        as("plan-editor", WARD).body("{}").post(path).then().statusCode(428);
        post("plan-editor", WARD, path, 0, "{\"frequency\":\"MONTH\"}")
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"));
    }

    @Test
    void listsShowOnlyWhatIsInScope() {
        String regime = spine.regimeOf(spine.planIssued("\"MONTH\""));
        as("plan-editor", WARD).get("/api/v1/regimes?limit=200").then().body("items.id", hasItem(regime));
        as("plan-editor", "H35.DOANKET").get("/api/v1/regimes?limit=200").then().body("items.id", not(hasItem(regime)));
        as("auditor", "H35").get("/api/v1/regimes?limit=1").then().body("items", hasSize(1));
        as("auditor", "H35").get("/api/v1/regimes?cursor=zzz").then().statusCode(400);
    }

    @Test
    void periodsAreListedWithTheirWindows() {
        as("reporter", UNIT)
                .get("/api/v1/periods?year=2026&type=HALF_YEAR")
                .then()
                .statusCode(200)
                .body("items.windowFrom", contains("2025-12-15", "2026-06-15"))
                .body("items.windowTo", contains("2026-06-14", "2026-12-14"));
    }

    private List<String> obligations(String regime) {
        return spine.rows("select id from obligation where regime_id = ?", UUID.fromString(regime));
    }
}
