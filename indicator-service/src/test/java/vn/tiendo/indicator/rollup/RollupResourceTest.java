package vn.tiendo.indicator.rollup;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class RollupResourceTest {
    private static final Window MAY = window("2026-04-15", "2026-05-14");
    private static final Window JUNE = window("2026-05-15", "2026-06-14");
    private static final String SPAN = "&from=2026-01-01&to=2026-12-31";

    @Inject
    Given given;

    @Test
    void aParentsPercentageIsTheRatioOfSumsAndWhoIsMissingIsNamedAndNeverZero() {
        Country country = new Country(given, "RATIO_OF_SUMS", "CUMULATIVE");
        UUID province = country.body("P", null);
        UUID one = country.body("A", province);
        UUID two = country.body("B", province);
        UUID three = country.body("C", province);
        country.ratio(three, MAY, 1, 2, "VERIFIED");
        country.ratio(one, JUNE, 5, 8, "VERIFIED");
        country.ratio(two, JUNE, 20, 100, "PROVISIONAL");

        ask(country, "P", "")
                .body("indicator.aggregation", is("RATIO_OF_SUMS"))
                .body("items[0].periods.windowTo", contains("2026-05-14", "2026-06-14"))
                .body("items[0].periods[0].figure.value", equalTo(50))
                .body("items[0].periods[0].figure.expected", is(1))
                .body("items[0].periods[1].figure.numerator", equalTo(25))
                .body("items[0].periods[1].figure.denominator", equalTo(108))
                .body("items[0].periods[1].figure.value", equalTo(23.148148f))
                .body("items[0].periods[1].figure.expected", is(3))
                .body("items[0].periods[1].figure.answered", is(2))
                .body("items[0].periods[1].figure.provisional", is(1))
                .body("items[0].periods[1].figure.missing.organization.code", contains(country.code("C")))
                .body("items[0].periods[1].figure.missing.reason", contains("NO_ANSWER"));
        ask(country, "P", "&state=VERIFIED")
                .body("items[0].periods[1].figure.value", equalTo(62.5f))
                .body("items[0].periods[1].figure.missing.reason", contains("NOT_VERIFIED", "NO_ANSWER"));
        ask(country, "P", "&of=CHILDREN")
                .body("items.organization.code", contains(country.code("A"), country.code("B"), country.code("C")))
                .body("items[2].periods[1].figure.outcome", is("NOT_COMPUTABLE"));
    }

    @Test
    void theHistoryOfAMergedBodyCountsOnceAndBothTreesStandSideBySide() {
        Country country = new Country(given, "SUM", "PER_PERIOD");
        UUID province = country.body("P", null);
        UUID gone = country.body("A", province);
        UUID heir = country.body("B", province);
        country.said(gone, MAY, "VALUE", 10, null, null, "VERIFIED");
        country.said(heir, MAY, "VALUE", 5, null, null, "VERIFIED");
        country.said(heir, JUNE, "VALUE", 18, null, null, "VERIFIED");
        country.closed(gone, "2026-05-31", List.of(heir));

        ask(country, "P", "&sideBySide=true")
                .body("items[0].periods.figure.value", contains(15, 18))
                .body("items[0].periods.asItWas.value", contains(15, 18))
                .body("items[0].periods[1].figure.missing", empty());
        ask(country, "P", "&sideBySide=true&of=CHILDREN")
                .body("items.organization.code", contains(country.code("A"), country.code("B")))
                .body("items[0].periods[0].figure", nullValue())
                .body("items[0].periods[0].asItWas.value", equalTo(10))
                .body("items[1].periods.figure.value", contains(15, 18))
                .body("items[1].periods.asItWas.value", contains(5, 18));
        ask(country, "P", "&of=CHILDREN").body("items.organization.code", contains(country.code("B")));
        assertEquals(0, country.drift());

        country.reopened(gone);
        ask(country, "B", "").body("items[0].periods.figure.value", contains(5, 18));
        assertEquals(0, country.drift());
    }

    @Test
    void whatWasDividedCountsAboveAllItsHeirsAndAtNoneOfThem() {
        Country country = new Country(given, "SUM", "PER_PERIOD");
        UUID root = country.body("T", null);
        UUID province = country.body("P", root);
        UUID district = country.body("D", province);
        UUID one = country.body("A", province);
        UUID two = country.body("B", province);
        country.said(district, MAY, "VALUE", 10, null, null, "VERIFIED");
        country.closed(district, "2026-05-31", List.of(one, two));

        ask(country, "P", "").body("items[0].periods.figure.value", contains(10));
        ask(country, "A", "").body("items[0].periods", empty());
        assertEquals(0, country.drift());
    }

    @Test
    void whatWasReportedMovesWithABodyInTodaysTreeAndStaysInTheTreeAsItWas() {
        Country country = new Country(given, "MAX", "SNAPSHOT");
        UUID from = country.body("P", null);
        UUID to = country.body("Q", null);
        UUID commune = country.body("A", from);
        country.said(country.body("B", from), MAY, "VALUE", 3, null, null, "VERIFIED");
        country.said(commune, MAY, "VALUE", 7, null, null, "VERIFIED");
        country.moved(commune, to);

        ask(country, "P", "&sideBySide=true")
                .body("items[0].periods[0].figure.value", equalTo(3))
                .body("items[0].periods[0].asItWas.value", equalTo(7));
        ask(country, "Q", "").body("items[0].periods[0].figure.value", equalTo(7));
        assertEquals(0, country.drift());
    }

    @Test
    void aLongerPeriodIsPutTogetherFromShorterOnesByTheOverTimeKind() {
        Window april = window("2026-03-15", "2026-04-14");
        for (String[] kind :
                new String[][] {{"PER_PERIOD", "5", "12"}, {"CUMULATIVE", "3", "4"}, {"SNAPSHOT", "3", "4"}}) {
            Country country = new Country(given, "RATIO_OF_SUMS", kind[0]);
            UUID province = country.body("P", null);
            UUID commune = country.body("A", province);
            country.ratio(commune, april, 1, 4, "VERIFIED");
            country.ratio(commune, MAY, 1, 4, "VERIFIED");
            country.ratio(commune, JUNE, 3, 4, "VERIFIED");

            ask(country, "P", "&length=QUARTER&from=2026-06-01&to=2026-06-30")
                    .body("items[0].periods", hasSize(1))
                    .body("items[0].periods[0].windowFrom", is("2026-03-15"))
                    .body("items[0].periods[0].figure.numerator", equalTo(Integer.valueOf(kind[1])))
                    .body("items[0].periods[0].figure.denominator", equalTo(Integer.valueOf(kind[2])))
                    .body("items[0].periods[0].figure.missing", empty());
        }
    }

    @Test
    void anAverageIsWeightedByWhatAnotherIndicatorSaysAndABodyWithoutAWeightIsNamed() {
        Country weights = new Country(given, "SUM", "SNAPSHOT");
        Country country = new Country(given, "WEIGHTED_AVERAGE", "SNAPSHOT");
        given.sql(
                "update indicator set details = jsonb_build_object('weight', cast(? as text)) where code = ?",
                weights.indicator,
                country.indicator);
        UUID province = country.body("P", null);
        UUID one = country.body("A", province);
        UUID two = country.body("B", province);
        country.said(one, MAY, "VALUE", 50, null, null, "VERIFIED");
        country.said(two, MAY, "VALUE", 80, null, null, "VERIFIED");
        country.said(country.body("C", province), MAY, "VALUE", 90, null, null, "VERIFIED");
        weights.said(one, MAY, "VALUE", 1, null, null, "VERIFIED");
        weights.said(two, MAY, "VALUE", 3, null, null, "VERIFIED");

        ask(country, "P", "")
                .body("items[0].periods[0].figure.value", equalTo(72.5f))
                .body("items[0].periods[0].figure.denominator", equalTo(4))
                .body("items[0].periods[0].figure.missing.organization.code", contains(country.code("C")))
                .body("items[0].periods[0].figure.missing.reason", contains("NUMBERS_MISSING"));
    }

    @Test
    void whatPassesIsHeldAgainstTheThresholdOfTheDefinition() {
        Country country = new Country(given, "COUNT_PASSING", "SNAPSHOT");
        UUID province = country.body("P", null);
        country.ratio(country.body("A", province), MAY, 8, 10, "VERIFIED");
        country.ratio(country.body("B", province), MAY, 7, 10, "VERIFIED");
        given.sql(
                "update indicator set details = '{\"passing\": {\"comparator\": \">=\", \"threshold\": 80}}' where code = ?",
                country.indicator);
        country.ratio(country.body("C", province), MAY, 9, 10, "VERIFIED");

        for (String length : new String[] {"", "&length=MONTH"}) {
            ask(country, "P", length)
                    .body("items[0].periods.find { it.windowTo == '2026-05-14' }.figure.numerator", equalTo(2))
                    .body("items[0].periods.find { it.windowTo == '2026-05-14' }.figure.denominator", equalTo(3));
        }
        assertEquals(0, country.drift());
    }

    @Test
    void driftIsReportedAndMendedByARebuildAlone() {
        Country country = new Country(given, "SUM", "PER_PERIOD");
        UUID province = country.body("P", null);
        country.said(country.body("A", province), MAY, "VALUE", 10, null, null, "VERIFIED");
        given.sql("update rollup set value = 11 where indicator_code = ?", country.indicator);

        given.sql(
                "insert into rollup_check select code, now(), 0, 0 from indicator where code <> ?"
                        + " on conflict (indicator_code) do update set checked_at = excluded.checked_at",
                country.indicator);
        Events.await(
                "the job looks at the indicator",
                () -> given.count(
                                "select count(*) from rollup_check where indicator_code = ? and rows_drifted = 2",
                                country.indicator)
                        == 1);
        assertEquals(
                1,
                given.count(
                        "select count(distinct action) from audit_entry where action = 'rollup.drifted' and subject ="
                                + " (select id from indicator where code = ?)",
                        country.indicator));
        assertEquals(2, country.drift());
        as("auditor", "H35").post("/api/v1/rollups/rebuild").then().statusCode(403);
        as("admin", "H35")
                .contentType("application/json")
                .body("{\"indicator\": \"" + country.indicator + "\"}")
                .post("/api/v1/rollups/rebuild")
                .then()
                .statusCode(200)
                .body("rowsDrifted", is(0))
                .body("rowsChecked", is(2));
        as("auditor", "H35")
                .get("/api/v1/rollups/check?limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.indicator == '" + country.indicator + "' }.rowsDrifted", contains(0));
    }

    @Test
    void whatIsOutsideTheScopeDoesNotExist() {
        Country country = new Country(given, "SUM", "PER_PERIOD");
        UUID province = country.body("P", null);
        country.body("A", province);
        country.body("B", province);

        get(country, "A", country.code("B"), "").statusCode(404).body("code", is("ROLLUP_BODY_NOT_FOUND"));
        get(country, "A", country.code("P"), "").statusCode(404);
        get(country, "P", country.code("A"), "").statusCode(200);
        as("reporter", country.code("P"))
                .get("/api/v1/rollups?indicator=" + country.indicator)
                .then()
                .statusCode(200)
                .body("items.organization.code", contains(country.code("P")));
        as("reporter", country.code("P")).get("/api/v1/rollups").then().statusCode(400);
        as("reporter", country.code("P"))
                .get("/api/v1/rollups?indicator=NO.SUCH")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse ask(Country country, String body, String more) {
        return get(country, body, country.code(body), more).statusCode(200);
    }

    private static ValidatableResponse get(Country country, String caller, String organization, String more) {
        String span = more.contains("from=") ? "" : SPAN;
        return as("reporter", country.code(caller))
                .get("/api/v1/rollups?indicator=" + country.indicator + "&organization=" + organization + span + more)
                .then();
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
