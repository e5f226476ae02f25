package vn.tiendo.plan.imports;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.count;
import static vn.tiendo.plan.Service.texts;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tiendo.kit.test.Events;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.kit.test.Traces;
import vn.tiendo.plan.Service;
import vn.tiendo.plan.files.Office;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PlanImportTest {
    private static final String IMPORTS = "/api/v1/plan-imports";
    private static final String TEXT = """
            ỦY BAN NHÂN DÂN
            PHƯỜNG MẪU
            Số: 01/KH-UBND
            Phường Mẫu, ngày 05 tháng 01 năm 2026
            KẾ HOẠCH
            Chuyển đổi số năm 2026
            I. MỤC TIÊU
            - Tối thiểu 80% hồ sơ mẫu được số hóa.
            - 100% cán bộ mẫu được tập huấn.
            II. TỔ CHỨC THỰC HIỆN
            1. Các phòng, ban trước ngày 15 hằng tháng gửi báo cáo kết quả thực hiện về Ủy ban nhân dân phường.
            """;

    @Inject
    DataSource database;

    @BeforeEach
    void organizations() {
        Service.found();
    }

    @Test
    void aTextIsReadInTheBackgroundAndBecomesADraftOnce() {
        String id = receive(EDITOR, "ke-hoach.txt", TEXT.getBytes(UTF_8))
                .statusCode(202)
                .header("Location", containsString(IMPORTS))
                .body("status", equalTo("RUNNING"), "id", notNullValue())
                .extract()
                .path("id");
        JsonPath read = await(id);
        assertEquals("DONE", read.getString("status"));
        assertEquals("01/KH-UBND", read.getString("document.number"));
        List<Object> names = read.getList("targets.name");
        assertTrue(names.size() >= 2, names.toString());
        assertTrue(read.getInt("targets[0].source.fromLine") >= 1);
        assertTrue(read.getList("reportingDuties") != null && read.getList("warnings") != null);

        String plan = as(EDITOR)
                .header("Idempotency-Key", "import-" + id)
                .post(IMPORTS + "/" + id + "/plan")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/plans/"))
                .extract()
                .path("id");
        as(EDITOR)
                .header("Idempotency-Key", "import-" + id)
                .post(IMPORTS + "/" + id + "/plan")
                .then()
                .statusCode(201)
                .body("id", equalTo(plan));
        as(EDITOR)
                .post(IMPORTS + "/" + id + "/plan")
                .then()
                .statusCode(409)
                .body("code", equalTo("PLAN_IMPORT_USED"), "detail", containsString(plan));
        as(EDITOR)
                .get("/api/v1/plans/" + plan)
                .then()
                .body("importId", equalTo(id), "document.number", equalTo("01/KH-UBND"), "status", equalTo("DRAFT"))
                .body("targets.name", equalTo(names))
                .body("targets[0].found.source.fromLine", equalTo(read.getInt("targets[0].source.fromLine")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf"})
    void theSamePlanReadsTheSameFromAnyFile(String kind) {
        byte[] file = kind.equals("docx")
                ? Office.word(TEXT)
                : Office.pdf(TEXT.lines().toList());
        JsonPath plain = imported("ke-hoach.txt", TEXT.getBytes(UTF_8));
        JsonPath read = imported("ke-hoach." + kind, file);
        for (String what : List.of(
                "document",
                "targets.name",
                "targets.value",
                "targets.quote",
                "tasks.name",
                "reportingDuties.reporter")) {
            assertEquals((Object) plain.get(what), read.get(what), what);
        }
    }

    @Test
    void aFilledInTemplateBecomesTargetsAndTasksThatLeadBackToTheirRows() {
        JsonPath read = imported("phu-luc.xlsx", Office.filled(template(), workbook -> {
            fill(
                    workbook.getSheet("Chỉ tiêu"),
                    1,
                    "1",
                    "Tỷ lệ hồ sơ được số hóa",
                    "%",
                    "≥ 80",
                    "31/12/2026",
                    "Phòng Văn hóa - Xã hội",
                    "Văn phòng");
            fill(
                    workbook.getSheet("Nhiệm vụ"),
                    1,
                    "1",
                    "Xây dựng kho dữ liệu dùng chung",
                    "Văn phòng",
                    "",
                    "Quý II/2026");
        }));
        assertEquals("Tỷ lệ hồ sơ được số hóa", read.getString("targets[0].name"));
        assertEquals(80, read.getInt("targets[0].value"));
        assertEquals(">=", read.getString("targets[0].evalComparator"));
        assertEquals("2026-12-31", read.getString("targets[0].dueOn"));
        assertEquals("Phòng Văn hóa - Xã hội", read.getString("targets[0].lead"));
        assertEquals("Xây dựng kho dữ liệu dùng chung", read.getString("tasks[0].name"));
        assertEquals("2026-06-30", read.getString("tasks[0].due"));
        assertEquals(List.of("Chỉ tiêu", "Nhiệm vụ", "Chế độ báo cáo", "Văn bản"), read.getList("sheets.name"));
        int row = read.getInt("tasks[0].source.fromLine") - read.getInt("sheets[1].firstLine") + 1;
        assertEquals(2, row);
        String text = as(EDITOR)
                .get(IMPORTS + "/" + read.getString("id") + "/text")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
        assertTrue(text.lines().toList().get(row + 1).contains("kho dữ liệu"), text);
    }

    @Test
    void tenThousandBadRowsAreAllReportedByRowAndColumn() {
        int rows = 10_000;
        JsonPath read = imported("phu-luc.xlsx", Office.filled(template(), workbook -> {
            for (int row = 1; row <= rows; row++) {
                fill(
                        workbook.getSheet("Nhiệm vụ"),
                        row,
                        "" + row,
                        "Việc mẫu số " + row,
                        "Văn phòng",
                        "",
                        "khi nào xong thì thôi");
            }
        }));
        List<Integer> lines = read.getList("warnings.findAll { it.code == 'CELL_DUE_UNREADABLE' }.source.fromLine");
        int first = read.getInt("sheets[1].firstLine");
        assertEquals(IntStream.rangeClosed(1, rows).mapToObj(row -> first + row).toList(), lines);
        assertEquals(
                List.of(5),
                read.getList("warnings.findAll { it.code == 'CELL_DUE_UNREADABLE' }.column").stream()
                        .distinct()
                        .toList());
    }

    private static byte[] template() {
        return as(EDITOR)
                .get(IMPORTS + "/template")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("phu-luc-ke-hoach.xlsx"))
                .extract()
                .asByteArray();
    }

    private static void fill(XSSFSheet sheet, int at, String... cells) {
        var row = sheet.createRow(at);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static JsonPath imported(String name, byte[] file) {
        String id = receive(EDITOR, name, file).statusCode(202).extract().path("id");
        JsonPath read = await(id);
        assertEquals("DONE", read.getString("status"));
        return read;
    }

    @Test
    void whatACrashLeftRunningIsFinished() {
        String id = UUID.randomUUID().toString();
        texts(database, """
                insert into plan_import (id, keeper_id, file_name, content, status, created_at)
                select cast(? as uuid), o.id, 'a.txt', ?, 'RUNNING', now() from organization o where o.code = 'H35.TANPHONG'
                returning id
                """, id, TEXT);
        assertEquals("DONE", await(id).getString("status"));
    }

    @Test
    void anImportIsSeenFromAboveAndByNobodyBeside() {
        String id = receive(EDITOR, "a.txt", TEXT.getBytes(UTF_8))
                .statusCode(202)
                .extract()
                .path("id");
        await(id);
        String path = IMPORTS + "/" + id;
        as(Tokens.bearer("plan-editor", Service.OTHER_WARD)).get(path).then().statusCode(404);
        as(Tokens.bearer("plan-editor", Service.OTHER_WARD))
                .post(path + "/plan")
                .then()
                .statusCode(404);
        as(Tokens.bearer("reviewer", Service.PROVINCE)).get(path).then().statusCode(200);
        as(Tokens.bearer("plan-editor", Service.PROVINCE))
                .post(path + "/plan")
                .then()
                .statusCode(403);
        as(Tokens.bearer("reporter", Service.WARD)).post(path + "/plan").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "empty,    400, PLAN_IMPORT_EMPTY",
        "latin,    415, PLAN_IMPORT_NOT_TEXT",
        "nul,      415, PLAN_IMPORT_NOT_TEXT",
        "large,    413, PLAN_IMPORT_TOO_LARGE",
        "broken,   422, PLAN_IMPORT_DAMAGED",
        "nothing,  400, PLAN_IMPORT_FILE_MISSING"
    })
    void aFileThatIsNoOpenTextIsRefusedAndNothingOfItIsKept(String what, int status, String code) {
        long imports = count(database, "plan_import");
        ValidatableResponse refused = switch (what) {
            case "empty" -> receive(EDITOR, "a.txt", new byte[0]);
            case "latin" -> receive(EDITOR, "a.txt", new byte[] {'K', (byte) 0xea, 'h'});
            case "nul" -> receive(EDITOR, "a.txt", new byte[] {'K', 0, 'h'});
            case "broken" -> receive(EDITOR, "a.docx", Arrays.copyOf(Office.word(TEXT), 700));
            case "large" -> receive(EDITOR, "a.txt", new byte[10 * 1024 * 1024 + 1]);
            default ->
                given().header("Authorization", EDITOR)
                        .multiPart("other", "x")
                        .post(IMPORTS)
                        .then();
        };
        refused.statusCode(status).contentType("application/problem+json").body("code", equalTo(code));
        assertEquals(imports, count(database, "plan_import"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stamp", "name", "header", "field"})
    void aMarkedDocumentIsRefusedAndLeavesNoTraceButOneEntryInTheLog(String mark) {
        long refusals = refusals();
        String text = TEXT + "Kho dự trữ 97531.\n" + (mark.equals("stamp") ? "\n  TỐI MẬT\n" : "");
        MultiPartSpecBuilder file = new MultiPartSpecBuilder(text.getBytes(UTF_8))
                .controlName("file")
                .fileName(mark.equals("name") ? "kho-97531-TUYET-MAT.txt" : "kho-97531.txt")
                .mimeType("text/plain");
        if (mark.equals("header")) {
            file.header("X-Do-Mat", "Mat");
        }
        RequestSpecification request = given().header("Authorization", EDITOR)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .multiPart(file.build());
        if (mark.equals("field")) {
            request.multiPart("classification", "Toi mat");
        }
        request.post(IMPORTS)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("SECRET_MARK_REFUSED"));
        assertEquals(refusals + 1, refusals());
        assertEquals(List.of(), Traces.of(database, "97531"));
        assertEquals(List.of(), uploadsWith("97531"));
    }

    /** A file of a request lies in a directory until the request has ended. */
    private static List<Path> uploadsWith(String words) {
        Path uploads = Path.of(System.getProperty("java.io.tmpdir"), "uploads");
        try (Stream<Path> files = Files.exists(uploads) ? Files.walk(uploads) : Stream.empty()) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(words))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException gone) {
            return "";
        }
    }

    @Test
    void onlyOnesOwnOrganisationKeepsWhatOneImports() {
        byte[] text = TEXT.getBytes(UTF_8);
        given().header("Authorization", EDITOR)
                .multiPart("organization", "H35.TANPHONG")
                .multiPart("file", "a.txt", text, "text/plain")
                .post(IMPORTS)
                .then()
                .statusCode(202);
        given().header("Authorization", EDITOR)
                .multiPart("organization", "H35")
                .multiPart("file", "a.txt", text, "text/plain")
                .post(IMPORTS)
                .then()
                .statusCode(403);
        given().header("Authorization", EDITOR)
                .multiPart("organization", "H99")
                .multiPart("file", "a.txt", text, "text/plain")
                .post(IMPORTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/organization"));
        receive(Tokens.bearer("reporter", Service.WARD), "a.txt", text).statusCode(403);
    }

    private long refusals() {
        return Long.parseLong(texts(database, "select count(*) from audit_entry where action = 'secrecy.refused'")
                .getFirst());
    }

    private static ValidatableResponse receive(String bearer, String fileName, byte[] content) {
        return given().header("Authorization", bearer)
                .multiPart("file", fileName, content, "text/plain")
                .post(IMPORTS)
                .then();
    }

    private static JsonPath await(String id) {
        Events.await(
                "import " + id + " is read",
                () -> !"RUNNING".equals(as(EDITOR).get(IMPORTS + "/" + id).path("status")));
        return as(EDITOR).get(IMPORTS + "/" + id).jsonPath();
    }
}
