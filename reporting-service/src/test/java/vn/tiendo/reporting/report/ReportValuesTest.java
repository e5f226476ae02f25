package vn.tiendo.reporting.report;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;
import vn.tiendo.reporting.exchange.journal.Journal;

/** A value is typed once, held against what is known of it, and an estimate is made final. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReportValuesTest {
    private static final String SAID = "{\"answer\":\"VALUE\",\"numerator\":%d,\"denominator\":%d}";

    @Inject
    DataSource database;

    @Inject
    Journal journal;

    Spine spine;

    @BeforeEach
    void organisationsAreKnown() {
        spine = new Spine(database);
    }

    @Test
    void aFigureThatWasTypedForOnePlanIsThereInTheReportOfAnotherAndADifferenceHasToBeExplained() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String first = spine.draftOf(plan);
        says(first, 0, 471, 500);
        accept(submit(first));

        String second = spine.draftOf(spine.asking(plan.indicator()));
        items(second)
                .body("items[0].numerator", equalTo(471))
                .body("items[0].source", equalTo("SAME_FIGURE"))
                .body("items[0].version", equalTo(0));
        as("reporter", UNIT)
                .get("/api/v1/reports/" + second + "/sources")
                .then()
                .statusCode(200)
                .body("items[0].from.report", contains(first))
                .body("items[0].from.accepted", contains(true));
        check(second).body("passes", equalTo(true)).body("findings", hasSize(0));

        says(second, 0, 470, 500);
        items(second).body("items[0].source", nullValue());
        check(second)
                .body("passes", equalTo(false))
                .body("findings.rule", contains("SAME_FIGURE_ELSEWHERE"))
                .body("findings[0].elsewhere", contains(first));
        handIn(second)
                .statusCode(409)
                .body("code", equalTo("REPORT_CHECK_FAILED"))
                .body("errors[0].pointer", containsString(item(second, 0)));

        spine.answer(UNIT, second, 0, "{\"explanation\":\"Trừ một hồ sơ trùng\"}")
                .then()
                .statusCode(200);
        check(second).body("passes", equalTo(true)).body("findings[0].explained", equalTo(true));
        submit(second);
    }

    @Test
    void aDraftThatWasBegunBeforeIsFilledOnDemandAndWhatAPersonTypedStays() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String first = spine.draftOf(plan);
        String second = spine.draftOf(spine.asking(plan.indicator()));
        String third = spine.draftOf(spine.asking(plan.indicator()));
        says(third, 0, 1, 2);
        says(first, 0, 30, 50);
        for (String report : List.of(second, third)) {
            as("reporter", UNIT)
                    .header("If-Match", version(report))
                    .post("/api/v1/reports/" + report + "/prefill")
                    .then()
                    .statusCode(200);
        }
        items(third).body("items[0].numerator", equalTo(1)).body("items[0].source", nullValue());
        items(second).body("items[0].source", equalTo("SAME_FIGURE"));
    }

    @Test
    void aLongerWindowIsPutTogetherFromTheShorterOnesThatTileIt() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        knows(plan.indicator(), "[]");
        String begins = spine.draftOf(plan);
        String ends = spine.draftOf(spine.asking(plan.indicator()));
        says(begins, 0, 10, 40);
        says(ends, 0, 20, 60);
        window(begins, "window_from", "window_from + 9");
        window(ends, "window_from + 10", "window_to");

        String whole = spine.draftOf(spine.asking(plan.indicator()));

        items(whole)
                .body("items[0].source", equalTo("SHORTER_PERIODS"))
                .body("items[0].numerator", equalTo(30))
                .body("items[0].denominator", equalTo(100));
        submit(begins);
        submit(ends);
        says(whole, 0, 31, 100);
        check(whole).body("passes", equalTo(true)).body("findings.rule", contains("SHORTER_PERIODS"));
    }

    @Test
    void aRuleThatBlocksKeepsTheReportBackAndOneThatWarnsIsShown() {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        knows(plan.indicator(), """
                [{"kind":"BOUNDS","severity":"BLOCK","limit":0,"upper":100,"text":{"vi":"Ngoài giới hạn","en":"Out of bounds"}},
                 {"kind":"NUMERATOR_WITHIN_DENOMINATOR","severity":"WARN","text":{"vi":"Tử lớn hơn mẫu","en":"Above"}},
                 {"kind":"JUMP","severity":"WARN","limit":1,"text":{"vi":"Nhảy vọt","en":"A jump"}},
                 {"kind":"OF_TOMORROW","severity":"BLOCK","text":{"vi":"?","en":"?"}}]
                """);
        String report = spine.draftOf(plan);
        says(report, 0, 120, 100);
        check(report)
                .body("passes", equalTo(false))
                .body("findings.rule", contains("BOUNDS", "NUMERATOR_WITHIN_DENOMINATOR"))
                .body("findings.severity", contains("BLOCK", "WARN"))
                .body("findings[0].observed", equalTo(120))
                .body("findings[0].text.vi", equalTo("Ngoài giới hạn"));
        handIn(report)
                .statusCode(409)
                .body("code", equalTo("REPORT_CHECK_FAILED"))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("REPORT_RULE_BROKEN"));
        says(report, 0, 20, 100);
        accept(submit(report));

        String next = begin(nextOf(report));
        says(next, 0, 90, 100);
        check(next).body("passes", equalTo(true)).body("findings.rule", contains("JUMP"));
    }

    @Test
    void theNextReportAsksForTheFinalFigureAndItsAcceptanceCorrectsTheEarlierOne() throws Throwable {
        Spine.Plan plan = spine.planIssued("\"MONTH\"");
        String first = spine.draftOf(plan);
        spine.answer(
                        UNIT,
                        first,
                        0,
                        "{\"answer\":\"VALUE\",\"numerator\":40,\"denominator\":50,\"kind\":\"ESTIMATED\"}")
                .then()
                .statusCode(200);
        String estimate = item(first, 0);
        accept(submit(first));
        String obligation = nextOf(first);
        trueUps("").body("items.item", hasItem(estimate));
        trueUps("&overdue=true").body("items.item", not(hasItem(estimate)));
        spine.rows(
                "update obligation set due_at = now() - interval '1 hour' where id = ?", UUID.fromString(obligation));
        trueUps("&overdue=true").body("items.item", hasItem(estimate));

        String next = begin(obligation);
        trueUps("").body("items.find { it.item == '" + estimate + "' }.askedIn", equalTo(next));
        String asked = spine.rows(
                        "select id from report_item where report_id = ? and trues_up_id = ?",
                        UUID.fromString(next),
                        UUID.fromString(estimate))
                .getFirst();
        says(next, 0, 45, 50);
        spine.answer(UNIT, next, asked, SAID.formatted(38, 50)).then().statusCode(200);
        submit(next);
        assertEquals(
                1,
                JsonPath.from(spine.events("report.submitted", next).getLast())
                        .getList("values")
                        .size());
        accept(next);
        assertOneFigureIsSent(obligation);

        String correction = spine.rows("select id from report where corrects_id = ?", UUID.fromString(first))
                .getFirst();
        as("reviewer", WARD)
                .get("/api/v1/reports/" + correction)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("reportVersion", equalTo(2))
                .body("correctsId", equalTo(first));
        items(correction).body("items[0].numerator", equalTo(38)).body("items[0].kind", equalTo("ACTUAL"));
        items(first).body("items[0].numerator", equalTo(40)).body("items[0].kind", equalTo("ESTIMATED"));
        JsonPath corrected =
                JsonPath.from(spine.events("report.corrected", correction).getFirst());
        assertEquals(40, corrected.getInt("changes[0].before.numerator"));
        assertEquals(38, corrected.getInt("changes[0].after.numerator"));
        assertEquals(1, spine.events("report.accepted", correction).size());
        trueUps("").body("items.item", not(hasItem(estimate)));
    }

    @Test
    void theSecondLookShowsOnlyWhatChangedSinceTheReturn() {
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        says(report, 0, 471, 523);
        diff(report).body("against", nullValue()).body("items", hasSize(0));
        submit(report);
        String returned = item(report, 0);
        as("reviewer", WARD)
                .contentType("application/json; charset=UTF-8")
                .header("If-Match", version(report))
                .body("{\"items\":[{\"item\":\"" + returned + "\",\"reason\":\"Mẫu số sai\"}]}")
                .post("/api/v1/reports/" + report + "/return")
                .then()
                .statusCode(200);
        says(report, 0, 471, 524);
        submit(report);
        diff(report)
                .body("against.kind", equalTo("RETURNED"))
                .body("items.item", contains(returned))
                .body("items[0].changed", equalTo(true))
                .body("items[0].returnReason", equalTo("Mẫu số sai"))
                .body("items[0].before.denominator", equalTo(523))
                .body("items[0].after.denominator", equalTo(524));
    }

    @Test
    void fundsThatWereSpentAreThereInTheNextReport() {
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        says(report, 0, 1, 2);
        spine.answer(UNIT, report, 1, "{\"progress\":\"IN_PROGRESS\",\"fundsSpent\":7500000}")
                .then()
                .statusCode(200);
        submit(report);
        items(begin(nextOf(report))).body("items[1].fundsSpent", equalTo(7500000));
    }

    /** Of its own window; the final figure of the earlier one goes out with the correction. */
    private void assertOneFigureIsSent(String obligation) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> journal.take(List.of()));
        for (String packet : List.of("DATA", "KPI_DATA")) {
            assertEquals(
                    List.of("45"),
                    spine.rows(
                            "select v ->> 'numerator' from exchange_entry e, jsonb_array_elements(e.content -> 'values') v"
                                    + " where e.kind = ? and e.key = ? and e.until is null",
                            packet,
                            obligation));
        }
    }

    private void knows(String indicator, String rules) {
        UUID id = UUID.randomUUID();
        String data = """
                {"id":"%s","version":1,"code":"%s","name":"Hồ sơ trực tuyến","unit":"%%","numerator":"trực tuyến",
                 "denominator":"tiếp nhận","direction":"UP","aggregation":"RATIO_OF_SUMS","overTime":"PER_PERIOD",
                 "ownerId":"%s","validFrom":"2026-01-01","rules":%s}
                """.formatted(id, indicator, DemoOrganizations.id(WARD), rules);
        if (!rules.contains("OF_TOMORROW")) {
            Contracts.assertValid("indicator/indicator.changed", data);
        }
        Events.publish("indicator.changed", id, data);
        Events.await(
                "the indicator is known",
                () -> spine.rows("select 1 from indicator_rules where indicator_code = ?", indicator)
                                .size()
                        == 1);
    }

    /** The same obligation a month later. */
    private String nextOf(String report) {
        return spine.rows("""
                insert into obligation
                select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid(), 'status', 'OPEN',
                        'satisfied_at', null, 'window_from', b.window_from + interval '1 month',
                        'window_to', b.window_to + interval '1 month', 'due_at', b.due_at + interval '1 month'))).*
                  from obligation b where b.id = (select p.obligation_id from report p where p.id = ?)
                returning id
                """, UUID.fromString(report)).getFirst();
    }

    private void window(String report, String from, String to) {
        spine.rows(
                "update obligation set window_from = " + from + ", window_to = " + to
                        + " where id = (select p.obligation_id from report p where p.id = ?)",
                UUID.fromString(report));
    }

    private static String begin(String obligation) {
        return as("reporter", UNIT)
                .body("{\"obligation\":\"" + obligation + "\"}")
                .post("/api/v1/reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void says(String report, int place, int numerator, int denominator) {
        spine.answer(UNIT, report, place, SAID.formatted(numerator, denominator))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse handIn(String report) {
        return as(Set.of("reporter", "report-approver"), UNIT)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/submit")
                .then();
    }

    private static String submit(String report) {
        handIn(report).statusCode(200);
        return report;
    }

    private static void accept(String report) {
        as("reviewer", WARD)
                .header("If-Match", version(report))
                .post("/api/v1/reports/" + report + "/accept")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse items(String report) {
        return get("/" + report + "/items");
    }

    private static ValidatableResponse check(String report) {
        return get("/" + report + "/check");
    }

    private static ValidatableResponse diff(String report) {
        return get("/" + report + "/diff");
    }

    private static ValidatableResponse trueUps(String filter) {
        return get("/true-ups?limit=200&reporter=" + UNIT + filter);
    }

    private static ValidatableResponse get(String path) {
        return as("reporter", UNIT).get("/api/v1/reports" + path).then().statusCode(200);
    }

    private static String item(String report, int place) {
        return items(report).extract().path("items[" + place + "].id");
    }

    private static String version(String report) {
        return as("reporter", UNIT).get("/api/v1/reports/" + report).header("ETag");
    }
}
