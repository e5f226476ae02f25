package vn.tiendo.indicator.exports;

import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.indicator.Given.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.indicator.Given;
import vn.tiendo.indicator.rollup.Country;
import vn.tiendo.indicator.rollup.Window;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class MeasurementExportResourceTest {
    private static final Window JUNE = new Window(LocalDate.of(2026, 5, 15), LocalDate.of(2026, 6, 14));

    @Inject
    Given given;

    private Country country;
    private UUID a;
    private UUID b;

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
        a = country.body("A", province);
        b = country.body("B", province);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ndjson", "xlsx"})
    void whatIsExportedChangesNothingWhenItIsSentBack(String format) {
        country.ratio(a, JUNE, 4, 8, "VERIFIED");
        country.said(b, JUNE, "NOT_APPLICABLE", null, 0, 0, "PROVISIONAL");
        country.said(
                b,
                new Window(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 7, 14)),
                "NIL",
                null,
                null,
                null,
                "VERIFIED");

        byte[] file = export("P", "&format=" + format).extract().asByteArray();

        String id = as("data-provider", country.code("P"))
                .multiPart("file", "back." + format, file)
                .post("/api/v1/measurement-imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        Events.await(
                "the import is read",
                () -> !"RUNNING".equals(imported(id).extract().path("status")));
        imported(id).body("status", is("DONE")).body("unchanged", is(3)).body("lines", is(3));
    }

    @Test
    void onlyWhatTheCallerMayReadIsInTheFileAndFiltersHold() {
        country.ratio(a, JUNE, 4, 8, "VERIFIED");
        country.ratio(b, JUNE, 1, 8, "VERIFIED");

        assertEquals(3, lines(export("P", "")).size());
        assertEquals(2, lines(export("A", "")).size());
        assertEquals(2, lines(export("P", "&organization=" + country.code("B"))).size());
        assertTrue(lines(export("P", "&organization=" + country.code("B")))
                .get(1)
                .startsWith(
                        country.code("B") + "," + country.indicator + ",2026-05-15,2026-06-14,,VALUE,,1,8,ACTUAL,"));
        assertEquals(1, lines(export("A", "&organization=" + country.code("B"))).size());
    }

    @Test
    void noTextBecomesAFormula() throws IOException {
        country.ratio(a, JUNE, 4, 8, "VERIFIED");
        given.sql("update organization_copy set name = '=HYPERLINK(\"x\")' where id = ?", a);

        assertTrue(lines(export("P", "")).get(1).contains(",\"'=HYPERLINK(\"\"x\"\")\","));
        byte[] workbook = export("P", "&format=xlsx").extract().asByteArray();
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            var cell = read.getSheetAt(0).getRow(1).getCell(10);
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals("=HYPERLINK(\"x\")", cell.getStringCellValue());
        }
    }

    @Test
    void aLongFileHasEachExactlyOnce() {
        given.strings(
                "insert into measurement (id, version, indicator_code, organization_id, window_from, window_to, answer, value,"
                        + " kind, state, report_id, report_version, valid_from)"
                        + " select gen_random_uuid(), 1, ?, ?, day, day, 'VALUE', n, 'ACTUAL', 'VERIFIED', gen_random_uuid(), 1, now()"
                        + " from (select n, date '2000-01-01' + n as day from generate_series(1, 4100) n) d returning 1",
                country.indicator,
                a);

        List<String> lines = lines(export("P", ""));

        assertEquals(4_101, lines.size());
        assertEquals(4_101, lines.stream().distinct().count());
    }

    @Test
    void observationsOfSdmxHaveTheColumnsOfTheirStructure() {
        country.ratio(a, JUNE, 4, 8, "VERIFIED");
        country.said(b, JUNE, "NIL", null, null, null, "PROVISIONAL");

        List<String> lines = lines(export("P", "&format=sdmx-csv"));
        String structure = as("reporter", country.code("A"))
                .get("/api/v1/indicators/" + country.indicator + "/data-structure")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.sdmx.structure+json"))
                .extract()
                .asString();

        assertEquals(
                "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,NUMERATOR,DENOMINATOR,OBS_STATUS,"
                        + "STATE,ANSWER,UNIT_MEASURE",
                lines.getFirst());
        String key = "datastructure,TIENDO:DSD_%1$s(1.0),I,M,%2$s,%3$s@%%s,2026-05-15/P1M,"
                .formatted(country.indicator.replace('.', '-'), country.indicator.replace('.', '@'), country.mark);
        assertTrue(lines.contains(key.formatted("A") + "50,4,8,A,VERIFIED,VALUE,%"), lines::toString);
        assertTrue(lines.contains(key.formatted("B") + ",,,O,PROVISIONAL,NIL,%"), lines::toString);
        assertTrue(structure.contains("\"DSD_" + country.indicator.replace('.', '-') + "\""));
        assertTrue(structure.contains("\"id\":\"" + country.mark + "@A\""));
        as("reporter", country.code("P"))
                .get("/api/v1/measurements/export?format=sdmx-csv")
                .then()
                .statusCode(400)
                .body("code", is("MEASUREMENT_EXPORT_INDICATOR_MISSING"));
        as("reporter", country.code("P"))
                .get("/api/v1/measurements/export?format=sdmx-csv&indicator=NO.SUCH")
                .then()
                .statusCode(404);
    }

    @Test
    void formatIsAskedForByNameOrByMediaType() {
        as("reporter", country.code("P"))
                .header("Accept", "application/x-ndjson")
                .get("/api/v1/measurements/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson");
        as("reporter", country.code("P"))
                .header("Accept", "text/csv")
                .get("/api/v1/measurements/export?indicator=" + country.indicator)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
        as("reporter", country.code("P"))
                .get("/api/v1/measurements/export?format=pdf")
                .then()
                .statusCode(400)
                .body("code", is("MEASUREMENT_EXPORT_FORMAT_UNKNOWN"));
    }

    private ValidatableResponse export(String body, String options) {
        return as("reporter", country.code(body))
                .get("/api/v1/measurements/export?indicator=" + country.indicator + options)
                .then()
                .statusCode(200);
    }

    private static List<String> lines(ValidatableResponse file) {
        return new String(file.extract().asByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private ValidatableResponse imported(String id) {
        return as("data-provider", country.code("P"))
                .get("/api/v1/measurement-imports/" + id)
                .then()
                .statusCode(200);
    }
}
