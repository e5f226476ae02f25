package vn.tiendo.reporting.regime;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;
import static vn.tiendo.reporting.Spine.post;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class NewRegimeResourceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Inject
    DataSource database;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    /** Other tests count what the same bodies owe. */
    @AfterEach
    void nobodyOwesByTheseRegimesAnyMore() {
        spine.rows("""
                update obligation b set status = 'WAIVED' from regime r
                 where r.id = b.regime_id and r.duty_id is null and b.status = 'OPEN'
                """);
    }

    @Test
    void everyBodyOfALevelOwesOneReport() {
        String regime = proposed("""
                {"kind":"PERIODIC","title":"Báo cáo chuyển đổi số","reporter":"H35","members":{"level":"COMMUNE"},
                 "recipient":"H35","frequencies":["MONTH"],"dueWorkingDays":2}
                """);
        confirmed(regime);
        assertEquals(
                spine.rows(
                        "select id from organization_copy where level = 'COMMUNE' and path @> array[cast(? as uuid)]"
                                + " and (valid_to is null or valid_to >= current_date) order by id",
                        DemoOrganizations.id("H35")),
                spine.rows("select reporter_id from obligation where regime_id = ? order by reporter_id", id(regime)));
        assertTrue(spine.rows("select title from obligation where regime_id = ?", id(regime))
                .getFirst()
                .startsWith("Báo cáo chuyển đổi số tháng"));
        // a member reads the regime it owes by, a body of another level does not
        as("reporter", WARD).get("/api/v1/regimes/" + regime).then().statusCode(200);
        as("reporter", UNIT).get("/api/v1/regimes/" + regime).then().statusCode(404);
    }

    @Test
    void bodiesThatAreListedReportEachToItsOwnParent() {
        String regime = proposed("""
                {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35",
                 "members":{"organizations":["H35.TANPHONG.VHXH","H35.DOANKET"],"toParent":true}}
                """);
        confirmed(regime);
        assertEquals(
                List.of("H35.DOANKET>H35>YEAR", "H35.TANPHONG.VHXH>H35.TANPHONG>YEAR"), spine.rows("""
                        select o.code || '>' || r.code || '>' || b.period_type
                          from obligation b join organization_copy o on o.id = b.reporter_id
                               join organization_copy r on r.id = b.recipient_id
                         where b.regime_id = ? order by 1
                        """, id(regime)));
    }

    @Test
    void aReviewOpensOnceWithItsOwnDates() {
        String regime = proposed("""
                {"kind":"PRELIMINARY_REVIEW","reporter":"H35.TANPHONG","recipient":"H35","occasions":[
                  {"title":"Sơ kết 1 năm","windowFrom":"%s","windowTo":"%s","dueOn":"%s","inclusive":true}]}
                """.formatted(TODAY.minusYears(1), TODAY.plusDays(5), TODAY.plusDays(20)));
        confirmed(regime);
        assertEquals(
                List.of("Sơ kết 1 năm"), spine.rows("select title from obligation where regime_id = ?", id(regime)));
        assertEquals(List.of("AD_HOC"), spine.rows("select kind from obligation where regime_id = ?", id(regime)));
    }

    @Test
    void aLevelOfAChainKeepsItsSlackAndASecondOneWithoutAnyIsWarnedAbout() {
        String office = proposed("""
                {"kind":"PERIODIC","reporter":"H35.BINHLU","recipient":"H35","frequencies":["MONTH"],
                 "dueRules":[{"day":20,"inclusive":true}]}
                """);
        confirmed(office);
        as("admin", "H35")
                .body("""
                        {"kind":"PERIODIC","reporter":"H35.TANPHONG","recipient":"H35.BINHLU","frequencies":["MONTH"],
                         "chain":{"feeds":"%s","slack":2}}
                        """.formatted(office))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .body("chain.slack", equalTo(2))
                .body("warnings", hasSize(0));
        as("admin", "H35")
                .body("""
                        {"kind":"PERIODIC","reporter":"H35.TANPHONG","recipient":"H35.BINHLU","frequencies":["MONTH"],
                         "chain":{"feeds":"%s","slack":0}}
                        """.formatted(office))
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("NO_SLACK"))
                .body("warnings.article", hasItem("Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5"));
    }

    @Test
    void aRegimeThatEndsOpensNothingMoreAndOneOfAPlanEndsWithIt() {
        String regime = proposed("{\"kind\":\"SELF_REVIEW\",\"reporter\":\"H35.VP\",\"recipient\":\"H35\"}");
        post("admin", "H35", "/api/v1/regimes/" + regime + "/end", 0, "")
                .then()
                .statusCode(200)
                .body("status", equalTo("ENDED"));
        String ofAPlan = spine.regimeOf(spine.planIssued("\"MONTH\""));
        post("plan-editor", WARD, "/api/v1/regimes/" + ofAPlan + "/end", 0, "")
                .then()
                .statusCode(409)
                .body("code", equalTo("REGIME_NOT_ENDABLE"));
    }

    @Test
    void occurrencesAndWindowsAreData() {
        as("plan-editor", "H35")
                .body("""
                        {"kind":"PERIODIC","reporter":"H35.VP","recipient":"H35","frequencies":["MONTH","QUARTER"],
                         "occurrences":{"MONTH":[1],"QUARTER":[1]},"windowDay":1,
                         "dueRules":[{"day":15,"month":6,"inclusive":false},{"day":1,"month":12,"inclusive":false}]}
                        """)
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("status", equalTo("PROPOSED"))
                .body("occurrences.MONTH", contains(1))
                .body("windowDay", equalTo(1))
                .body("dueRule.month", equalTo(6))
                .body("moreDueRules[0].month", equalTo(12));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"PERIODIC","reporter":"H35","recipient":"H35"}                                                          | 400 | REGIME_FREQUENCY_MISSING
            {"kind":"THEMATIC","reporter":"H35","recipient":"H35"}                                                          | 400 | REGIME_OCCASION_MISSING
            {"kind":"PLAN_FILING","reporter":"H35","recipient":"H35"}                                                       | 400 | REGIME_DUE_UNCLEAR
            {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","members":{}}                                          | 400 | REGIME_MEMBERS_UNCLEAR
            {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","occurrences":{"YEAR":[2]}}                            | 400 | REGIME_OCCURRENCE_UNKNOWN
            {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","dueWorkingDays":2,"dueRules":[{"day":1,"inclusive":true}]} | 400 | REGIME_DUE_UNCLEAR
            {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","members":{"direct":true,"organizations":["H35.VP"]}} | 400 | REGIME_MEMBERS_UNCLEAR
            {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","members":{"line":"TRADE"}}                            | 400 | REGIME_MEMBERS_UNCLEAR
            {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","questions":["A","A "]}                                | 400 | REGIME_QUESTION_REPEATED
            {"kind":"SELF_REVIEW","reporter":"Z35","recipient":"H35"}                                                       | 403 | REGIME_REPORTER_NOT_BELOW
            {"kind":"SELF_REVIEW","reporter":"H35","recipient":"H35","members":{"organizations":["Z35"]}}                   | 403 | REGIME_REPORTER_NOT_BELOW
            """)
    void whatDoesNotFitIsRefused(String body, int status, String code) {
        as("plan-editor", "H35")
                .body(body)
                .post("/api/v1/regimes")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    @Test
    void anIssuedPlanIsToBeFiledWithinFiveWorkingDaysAndOnlyOnce() {
        String regime = proposed("""
                {"kind":"PLAN_FILING","title":"Gửi kế hoạch về bộ","reporter":"H35.TANPHONG","recipient":"H35","dueWorkingDays":5}
                """);
        confirmed(regime);
        Spine.Plan plan = spine.planIssued("\"CONTINUOUS\"");
        Events.await("the filing", () -> filings(regime, plan).size() == 1);

        String again = Spine.says(plan, 4, Spine.duty(plan.duty(), "\"CONTINUOUS\"", 15));
        Contracts.assertValid("plan/plan.issued", again);
        Events.publish("plan.issued", plan.id(), again);
        Events.await(
                "the second news",
                () -> spine.rows("select 1 from plan_state where plan_id = ? and version = 4", plan.id())
                                .size()
                        == 1);
        assertEquals(List.of("2026-01-12"), filings(regime, plan));
        // the plans of other tests are not to be filed
        spine.rows("update regime set status = 'ENDED' where id = ?", id(regime));
    }

    /** Issued on Monday 5 January 2026: the fifth working day after it is Monday the 12th. */
    private List<String> filings(String regime, Spine.Plan plan) {
        return spine.rows(
                "select nominal_due_on from obligation where regime_id = ? and plan_id = ?", id(regime), plan.id());
    }

    private static String proposed(String body) {
        return as("admin", "H35")
                .body(body)
                .post("/api/v1/regimes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void confirmed(String regime) {
        post("admin", "H35", "/api/v1/regimes/" + regime + "/confirm", 0, "{}")
                .then()
                .statusCode(200);
    }

    private static UUID id(String id) {
        return UUID.fromString(id);
    }
}
