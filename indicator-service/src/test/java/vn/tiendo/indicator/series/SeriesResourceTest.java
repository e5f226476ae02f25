package vn.tiendo.indicator.series;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.rollup.Country;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.kit.test.DemoOrganizations;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class SeriesResourceTest {
    private static final Window MAY = window("2026-04-15", "2026-05-14");
    private static final Window JUNE = window("2026-05-15", "2026-06-14");
    private static final Window JULY = window("2026-06-15", "2026-07-14");

    @Inject
    Given given;

    @Test
    void aWindowThatOthersReportedAndTheBodyDidNotIsAGap() {
        Country country = new Country(given, "RATIO_OF_SUMS", "PER_PERIOD");
        UUID province = country.body("P", null);
        UUID one = country.body("A", province);
        UUID two = country.body("B", province);
        country.ratio(one, MAY, 1, 2, "VERIFIED");
        country.ratio(two, JUNE, 1, 4, "VERIFIED");
        UUID july = country.ratio(one, JULY, 3, 4, "PROVISIONAL");

        ask(country, "A", "")
                .body("items.windowTo", contains("2026-05-14", "2026-06-14", "2026-07-14"))
                .body("items.answer", contains("VALUE", "GAP", "VALUE"))
                .body("items[1].value", nullValue())
                .body("items[2].value", equalTo(75))
                .body("items[2].state", is("PROVISIONAL"))
                .body("items[2].measurementId", is(july.toString()));
        ask(country, "A", "&state=VERIFIED").body("items.answer", contains("VALUE", "GAP", "GAP"));
        ask(country, "P", "").body("items.answer", contains("GAP", "GAP", "GAP"));
        ask(country, "P", "&rollup=true")
                .body("items.value", contains(50, 25, 75))
                .body("items.state", contains("VERIFIED", "VERIFIED", "PROVISIONAL"))
                .body("items[0].measurementId", nullValue());
        ask(country, "A", "&length=QUARTER")
                .body("items.windowTo", contains("2026-06-14", "2026-09-14"))
                .body("items.value", contains(50, 75));
    }

    @Test
    void aSeriesIsPagedByPeriodAndKnownByItsTag() {
        Country country = new Country(given, "SUM", "PER_PERIOD");
        UUID body = country.body("A", null);
        country.said(body, MAY, "VALUE", 1, null, null, "VERIFIED");
        country.said(body, JUNE, "NIL", null, null, null, "VERIFIED");
        country.said(body, JULY, "VALUE", 3, null, null, "VERIFIED");

        String next = ask(country, "A", "&limit=2")
                .body("items.answer", contains("VALUE", "NIL"))
                .extract()
                .path("next");
        ask(country, "A", "&limit=2&cursor=" + next)
                .body("items.value", contains(3))
                .body("next", nullValue());
        String tag = ask(country, "A", "").extract().header("ETag");
        as("reporter", country.code("A"))
                .header("If-None-Match", tag)
                .get(path(country, "A", ""))
                .then()
                .statusCode(304);
        country.said(body, window("2026-07-15", "2026-08-14"), "VALUE", 4, null, null, "VERIFIED");
        as("reporter", country.code("A"))
                .header("If-None-Match", tag)
                .get(path(country, "A", ""))
                .then()
                .statusCode(200)
                .body("items", hasSize(4));
    }

    @Test
    void aTargetOfTheBodyIsItsLine() {
        given.organizations();
        Given.IssuedPlan plan = given.issuedPlan();
        given.arrived(
                "report.accepted", UUID.randomUUID(), Given.Report.on(plan).says(2, 1, 80, 100));

        as("reporter", Given.UNIT)
                .get("/api/v1/series?indicator=" + plan.code() + "&to=2026-12-31")
                .then()
                .statusCode(200)
                .body("organization.id", is(DemoOrganizations.id(Given.UNIT).toString()))
                .body("targets.id", contains(plan.target().toString()))
                .body("targets[0].value", equalTo(80))
                .body("targets[0].dueOn", notNullValue())
                .body("targets[0].steps.value", contains(80), "targets[0].status", is("ACHIEVED"))
                .body("targets[0].periods.status", contains("ACHIEVED"))
                .body("items.value", contains(80));
        as("reporter", Given.OTHER_WARD)
                .get("/api/v1/series?indicator=" + plan.code() + "&organization=" + Given.UNIT)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse ask(Country country, String body, String more) {
        return as("reporter", country.code(body))
                .get(path(country, body, more))
                .then()
                .statusCode(200);
    }

    private static String path(Country country, String body, String more) {
        return "/api/v1/series?from=2026-05-01&to=2026-09-30&indicator=" + country.indicator + "&organization="
                + country.code(body) + more;
    }

    private static Window window(String from, String to) {
        return new Window(LocalDate.parse(from), LocalDate.parse(to));
    }
}
