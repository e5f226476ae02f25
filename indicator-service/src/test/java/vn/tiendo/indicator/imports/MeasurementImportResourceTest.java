package vn.tiendo.indicator.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.rollup.Country;
import vn.tiendo.indicator.table.Workbooks;
import vn.tiendo.kit.test.Contracts;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class MeasurementImportResourceTest {
    private static final String HEADINGS = "organization,indicator,windowFrom,windowTo,numerator,denominator\n";
    private static final String JUNE = "2026-05-15,2026-06-14";

    @Inject
    Given given;

    private Country country;

    @BeforeEach
    void country() {
        country = new Country(given, "RATIO_OF_SUMS", "PER_PERIOD");
        given.sql(
                "update indicator set numerator = 'Số đạt', denominator = 'Tổng số' where code = ?", country.indicator);
        given.strings(
                "insert into indicator_version select code, version, valid_from, now(), name, unit, numerator, denominator,"
                        + " direction, aggregation, over_time, details from indicator where code = ? returning 1",
                country.indicator);
        UUID province = country.body("P", null);
        country.body("A", province);
        country.body("B", province);
    }

    @Test
    void aFileIsKeptOnceHoweverOftenItComes() {
        String file = HEADINGS + row("A", JUNE, 5, 8) + row("B", JUNE, 20, 100);

        String id = send(file, "").path("id");
        done(id).body("status", is("DONE")).body("added", is(2)).body("progress", is(100));
        assertEquals(id, send(file, "").path("id"));

        String changed = send(HEADINGS + row("A", JUNE, 5, 8) + row("B", JUNE, 30, 100), "")
                .path("id");
        done(changed).body("unchanged", is(1)).body("replaced", is(1)).body("added", is(0));
        assertEquals(2, measured());
        assertEquals(0, country.drift());
        List<String> events = given.strings(
                "select data from outbox where topic = 'measurement.recorded' and data like ?",
                "%" + country.indicator + "%");
        assertEquals(2, events.size());
        events.forEach(event -> Contracts.assertValid("indicator/measurement.recorded", event));
        as("reporter", country.code("P"))
                .get("/api/v1/rollups?from=2026-01-01&to=2026-12-31&indicator=" + country.indicator)
                .then()
                .body("items[0].periods[0].figure.numerator", is(35))
                .body("items[0].periods[0].figure.provisional", is(2));
    }

    @Test
    void oneBadLineAndNothingIsKeptAndEachFaultIsNamedByLineAndColumn() {
        String file = HEADINGS
                + row("A", JUNE, 5, 8)
                + row("X", JUNE, 5, 8)
                + row("B", "2026-05-15,14/6/2026", 5, 8)
                + row("B", JUNE, 5, 8).replace(country.indicator, "NO.SUCH");

        done(send(file, "").path("id"))
                .body("status", is("FAILED"))
                .body("lines", is(4))
                .body("refused", is(3))
                .body("faults.line", contains(3, 4, 5))
                .body("faults.column", contains("organization", "windowTo", "indicator"))
                .body(
                        "faults.code",
                        contains(
                                "ORGANIZATION_UNKNOWN",
                                "MEASUREMENT_IMPORT_CELL_UNREADABLE",
                                "MEASUREMENT_INDICATOR_UNKNOWN"));
        assertEquals(0, measured());
        done(send(file, "?partial=true").path("id")).body("status", is("DONE")).body("added", is(1));
        assertEquals(1, measured());
    }

    @Test
    void aDryRunSaysWhatWouldBecomeOfTheLinesAndKeepsNothing() {
        String file = HEADINGS + row("A", JUNE, 5, 8) + row("X", JUNE, 1, 1);

        done(send(file, "?dryRun=true").path("id"))
                .body("status", is("DONE"))
                .body("added", is(1))
                .body("refused", is(1));
        assertEquals(0, measured());
    }

    @Test
    void linesOfJsonAndCodesOfTheOtherSystemAreUnderstood() {
        String reversed = "000.00.A." + country.mark;
        String file = """
                {"organization": "%s", "indicator": "%s", "windowFrom": "2026-05-15", "windowTo": "2026-06-14",
                """.strip().formatted(reversed, country.indicator)
                + " \"numerator\": 5, \"denominator\": 8, \"kind\": \"ESTIMATED\"}\n";

        done(send(file, "?scheme=QCVN_102").path("id"))
                .body("status", is("DONE"))
                .body("format", is("NDJSON"))
                .body("added", is(1));
        assertEquals(1, measured());
    }

    @Test
    void aWorkbookIsTakenInAndItsFaultsAreNamedByRow() {
        byte[] template = as("reporter", country.code("A"))
                .get("/api/v1/measurement-imports/template")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        LocalDate from = LocalDate.of(2026, 5, 15);
        LocalDate to = LocalDate.of(2026, 6, 14);
        byte[] workbook = Workbooks.filled(
                template,
                List.of(
                        List.of(country.code("A"), country.indicator, from, to, "", "", "", 5, 8, "Ước thực hiện"),
                        List.of(country.code("B"), country.indicator, from, to, "", "Không phát sinh")));

        done(post(workbook, "").statusCode(202).extract().path("id"))
                .body("status", is("DONE"))
                .body("format", is("XLSX"))
                .body("added", is(2));
        done(post(workbook, "?dryRun=true").statusCode(202).extract().path("id"))
                .body("unchanged", is(2));
        byte[] english = Workbooks.of(List.of(
                List.of("Denominator", "Numerator", "TO", "From", "Indicator  code", "Organization code", "result"),
                List.of(),
                List.of(8, "#REF!", to, from, country.indicator, country.code("A"), 0.62)));
        done(post(english, "").statusCode(202).extract().path("id"))
                .body("status", is("FAILED"))
                .body("faults.line", contains(3))
                .body("faults.column", contains("numerator"));
        post(Workbooks.packed(Map.of("a.txt", "b")), "")
                .statusCode(400)
                .body("code", is("MEASUREMENT_IMPORT_WORKBOOK_DAMAGED"));
    }

    @Test
    void aWorkbookThatBearsAMarkIsRefusedWhole() {
        byte[] marked = Workbooks.of(List.of(List.of("organization", "indicator"), List.of("TUYỆT MẬT", "x")));

        post(marked, "").statusCode(422).body("code", is("SECRET_MARK_REFUSED"));
    }

    @Test
    void headingsAreCheckedAndWhatIsNoTextIsRefusedAtTheDoor() {
        done(send("organization,indikator\n" + country.code("A") + ",X\n", "").path("id"))
                .body("status", is("FAILED"))
                .body("faults.column", hasItem("indikator"));
        post("\u0000PK".getBytes(UTF_8), "").statusCode(400);
        post(new byte[] {(byte) 0xff, (byte) 0xfe, 1}, "").statusCode(400);
        post("  \n".getBytes(UTF_8), "").statusCode(400);
    }

    @Test
    void anotherBodysImportDoesNotExistAndNobodyButAProviderSendsOne() {
        String id = send(HEADINGS + row("A", JUNE, 5, 8), "").path("id");
        as("reporter", country.code("A"))
                .get("/api/v1/measurement-imports/" + id)
                .then()
                .statusCode(404);
        as("reporter", country.code("P"))
                .multiPart("file", "x.csv", HEADINGS.getBytes(UTF_8))
                .post("/api/v1/measurement-imports")
                .then()
                .statusCode(403);
        String foreign = new Country(given, "SUM", "PER_PERIOD").code("Z");
        done(send(HEADINGS + row("A", JUNE, 5, 9).replace(country.code("A"), foreign), "")
                        .path("id"))
                .body("faults.code", contains("ORGANIZATION_UNKNOWN"));
    }

    @Test
    void aLongFileIsReadPieceByPiece() {
        StringBuilder file = new StringBuilder(HEADINGS);
        for (int day = 0; day < 3_000; day++) {
            LocalDate date = LocalDate.of(2010, 1, 1).plusDays(day);
            file.append(row("A", date + "," + date, day % 7, 7));
            file.append(row("B", date + "," + date, day % 5, 5));
        }

        done(send(file.toString(), "").path("id")).body("status", is("DONE")).body("added", is(6_000));
        assertEquals(6_000, measured());
        assertTrue(given.count("select count(*) from measurement_import_piece") == 0);
    }

    private String row(String body, String window, int above, int below) {
        return "%s,%s,%s,%d,%d\n".formatted(country.code(body), country.indicator, window, above, below);
    }

    private long measured() {
        return given.count(
                "select count(*) from measurement where indicator_code = ? and valid_to is null", country.indicator);
    }

    private io.restassured.response.ExtractableResponse<?> send(String file, String options) {
        return post(file.getBytes(UTF_8), options).statusCode(202).extract();
    }

    private ValidatableResponse post(byte[] file, String options) {
        return as("data-provider", country.code("P"))
                .multiPart("file", "figures.csv", file)
                .post("/api/v1/measurement-imports" + options)
                .then();
    }

    private ValidatableResponse done(String id) {
        Events.await(
                "the import is read", () -> !"RUNNING".equals(get(id).extract().path("status")));
        return get(id);
    }

    private ValidatableResponse get(String id) {
        return as("data-provider", country.code("P"))
                .get("/api/v1/measurement-imports/" + id)
                .then()
                .statusCode(200);
    }
}
