package vn.tiendo.indicator.series;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.rollup.Country;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PublicSeriesResourceTest {
    private static final Window MAY = new Window(LocalDate.of(2026, 4, 15), LocalDate.of(2026, 5, 14));
    private static final Window JUNE = new Window(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 6, 14));

    @Inject
    Given given;

    private Country country;
    private UUID one;
    private UUID other;

    @BeforeEach
    void bodies() {
        country = new Country(given, "RATIO_OF_SUMS", "CUMULATIVE");
        UUID province = country.body("P", null);
        one = country.body("A", province);
        other = country.body("B", province);
        country.ratio(one, MAY, 1, 2, "VERIFIED");
        country.ratio(other, MAY, 1, 4, "VERIFIED");
        country.ratio(other, JUNE, 1, 4, "VERIFIED");
    }

    @Test
    void onlyVerifiedFiguresAreShownAndACorrectionShowsWhatWasAcceptedLast() {
        asks(one, true);
        UUID later = country.ratio(one, JUNE, 1, 2, "PROVISIONAL");
        seen("A", "")
                .statusCode(200)
                .header("Cache-Control", "public, max-age=60")
                .body("items.answer", contains("VALUE", "GAP"))
                .body("items[0].value", is(50));

        country.corrected(later, "VALUE", 75, 3, 4, "VERIFIED");
        country.corrected(later, "VALUE", 90, 9, 10, "PROVISIONAL");

        seen("A", "").body("items.value", contains(50, 75));
    }

    @Test
    void whatAPlanThatIsHeldBackAsksForIsInNoSeriesNorInOneAboveIt() {
        seen("A", "").statusCode(404).body("code", is("SERIES_NOT_PUBLIC"));
        asks(one, true);
        seen("P", "&rollup=true").statusCode(200).body("items[0].denominator", is(6));
        seen("P", "").statusCode(404);

        asks(other, false);

        seen("A", "").statusCode(200);
        seen("B", "").statusCode(404);
        seen("P", "&rollup=true").statusCode(404);
    }

    @Test
    void aBodyHasToBeNamed() {
        given().get("/public/v1/series?indicator=" + country.indicator)
                .then()
                .statusCode(400)
                .body("code", is("SERIES_BODY_MISSING"));
    }

    /** A plan, public or held back, that asks the body for the indicator. */
    private void asks(UUID body, boolean published) {
        UUID plan = UUID.randomUUID();
        given.sql(
                "insert into target (id, plan_id, keeper_id, name, kind, reporter_id, comparator, eval_comparator, firm,"
                        + " start_on, tracked, version, indicator_code)"
                        + " values (?, ?, ?, 'Chỉ tiêu thử', 'QUANTITATIVE', ?, '>=', '>=', true, date '2026-01-01', true, 1, ?)",
                UUID.randomUUID(),
                plan,
                body,
                body,
                country.indicator);
        given.sql(
                "insert into plan_publication (plan_id, version, published, changed_at) values (?, 1, ?, now())",
                plan,
                published);
    }

    private ValidatableResponse seen(String body, String more) {
        return given().get("/public/v1/series?from=2026-05-01&to=2026-07-01&indicator=" + country.indicator
                        + "&organization=" + country.code(body) + more)
                .then();
    }
}
