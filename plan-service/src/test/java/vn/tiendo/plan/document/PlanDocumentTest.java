package vn.tiendo.plan.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.plan.Service.EDITOR;
import static vn.tiendo.plan.Service.add;
import static vn.tiendo.plan.Service.as;
import static vn.tiendo.plan.Service.issue;
import static vn.tiendo.plan.Service.patching;
import static vn.tiendo.plan.Service.version;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.kit.test.Tokens;
import vn.tiendo.plan.Service;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class PlanDocumentTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PLANS = "/api/v1/plans/";
    private static final String IMPORTS = "/api/v1/plan-imports";

    @BeforeEach
    void organizations() {
        Service.found();
    }

    /** A draft with something of every kind. */
    private static String plan(String number) {
        String plan = Service.draft(number);
        patching(EDITOR, version(plan)).body("""
                        {"document": {"place": "Tân Phong", "signer": "Người ký mẫu",
                          "implements": [{"citation": "Kế hoạch số 1/KH-MAU; và \\"khác\\""}, {"citation": "Nghị quyết số 57-NQ/TW"}],
                          "replaces": [{"citation": "Kế hoạch số 0/KH-MAU"}], "amends": [{"citation": "=KH 9"}],
                          "annexes": [{"name": "Phụ lục I", "present": true}, {"name": "Phụ lục II", "present": false}],
                          "distribution": [{"name": "Như trên"}, {"name": "UBND tỉnh", "purpose": "để báo cáo"}]}}
                        """).patch(PLANS + plan).then().statusCode(200);
        add(plan, "targets", """
                {"name": "Tỷ lệ hồ sơ\\n trực tuyến", "comparator": "=", "evalComparator": ">=", "value": 79.5, "unit": "%", "firm": false,
                 "dueOn": "2026-12-31", "reporter": "H35.TANPHONG.VHXH", "lead": "Phòng VH-XH", "coordinators": ["Văn phòng; Công an", "Đoàn"],
                 "indicator": {"name": "Hồ sơ trực tuyến", "unit": "%", "numerator": "nộp trực tuyến", "denominator": "tiếp nhận",
                               "direction": "UP", "aggregation": "RATIO_OF_SUMS", "overTime": "CUMULATIVE"}}""");
        add(plan, "targets", """
                {"name": "Số tổ công nghệ", "comparator": "range", "value": 2, "valueTo": 3, "unit": "tổ", "indicator": {"code": "TCN"}}""");
        add(plan, "targets", """
                {"name": "Có trung tâm", "comparator": "bool", "kind": "QUALITATIVE", "asWritten": "- Có trung tâm (mẫu)"}""");
        add(plan, "tasks", """
                {"name": "=Lập danh mục", "theme": "1.1 Thể chế", "lead": "H35.TANPHONG.VHXH", "leadAsWritten": "Phòng VH-XH",
                 "coordinators": ["H35.KHCN", "H35.DOANKET"], "coordinatorsAsWritten": ["Sở KHCN"], "monitor": "H35.TANPHONG", "kind": "INITIATIVE", "head": "Trưởng phòng",
                 "deliverable": "Danh mục \\"A\\"", "deadline": {"asWritten": "trước ngày 20/10/2026", "nominalDueOn": "2026-10-19"}}""");
        add(plan, "tasks", """
                {"name": "Tuyên truyền", "deadline": {"asWritten": "thường xuyên", "form": "CONTINUOUS"}}""");
        add(plan, "tasks", """
                {"name": "Báo cáo", "lead": "H35.TANPHONG", "deadline": {"asWritten": "hằng quý", "recurrence": {"every": "QUARTER", "day": 20}}}""");
        add(plan, "tasks", """
                {"name": "Sơ kết", "deadline": {"period": "2026-H1", "roll": "NONE"}}""");
        add(plan, "reporting-duties", """
                {"reporter": "H35.TANPHONG.VHXH", "reporterAsWritten": "Các phòng", "recipient": "H35.TANPHONG", "frequencies": ["MONTH", "YEAR"],
                 "dueRule": {"day": 15, "inclusive": false}}""");
        return plan;
    }

    private static JsonPath json(String plan) {
        return as(EDITOR)
                .get(PLANS + plan + "/document")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] xlsx(String plan) {
        return given().header("Authorization", EDITOR)
                .header("Accept", XLSX)
                .get(PLANS + plan + "/document")
                .then()
                .statusCode(200)
                .contentType(XLSX)
                .header("Content-Disposition", containsString(".xlsx"))
                .extract()
                .asByteArray();
    }

    private static String imported(byte[] file) {
        String id = given().header("Authorization", EDITOR)
                .multiPart("file", "ke-hoach.xlsx", file, XLSX)
                .post(IMPORTS)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!"DONE".equals(as(EDITOR).get(IMPORTS + "/" + id).path("status"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(as(EDITOR).get(IMPORTS + "/" + id).asString());
            }
        }
        assertEquals(
                List.of(),
                as(EDITOR).get(IMPORTS + "/" + id).jsonPath().getList("warnings.findAll { it.column != null }"));
        return as(EDITOR)
                .post(IMPORTS + "/" + id + "/plan")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Without what tells one plan from another. */
    private static List<Map<String, Object>> said(JsonPath file, String what) {
        List<Map<String, Object>> all = new ArrayList<>();
        file.<Map<String, Object>>getList(what).forEach(one -> {
            one.remove("id");
            all.add(one);
        });
        return all;
    }

    @Test
    void aWorkbookThatIsImportedAgainIsTheSamePlan() {
        String plan = plan("120/KH-MAU");
        JsonPath before = json(plan);
        String again = imported(xlsx(plan));
        JsonPath after = json(again);
        assertEquals("tiendo.plan/1", before.getString("format"));
        assertEquals((Object) before.get("document"), after.get("document"));
        for (String what : List.of("targets", "tasks", "reportingDuties")) {
            assertEquals(said(before, what), said(after, what), what);
        }
        List<String> cited =
                as(EDITOR).get(PLANS + plan + "/lineage").jsonPath().getList("up.citation");
        assertEquals(
                cited, as(EDITOR).get(PLANS + again + "/lineage").jsonPath().getList("up.citation"));
        as(EDITOR)
                .get(PLANS + again)
                .then()
                .body("targets[0].found.rule", equalTo("workbook-row"), "status", equalTo("DRAFT"));
    }

    @Test
    void edXmlHoldsTheDocumentAndItsFilesForThoseItAddresses() throws Exception {
        String plan = plan("121/KH-MAU");
        given().header("Authorization", EDITOR)
                .get(PLANS + plan + "/document?format=edxml")
                .then()
                .statusCode(409)
                .body("code", equalTo("DOCUMENT_NOT_SENDABLE"), "errors.pointer", hasItems("/status"));
        issue(plan).statusCode(200);
        byte[] xml = given().header("Authorization", EDITOR)
                .get(PLANS + plan + "/document?format=edxml")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .extract()
                .asByteArray();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(PlanDocumentTest.class.getResource("/edxml/edxml.xsd"))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        assertEquals(List.of("121"), texts(document, "CodeNumber"));
        assertEquals(List.of("KH-MAU"), texts(document, "CodeNotation"));
        assertEquals(List.of("2026/01/05"), texts(document, "PromulgationDate"));
        assertEquals(
                List.of("H35.TANPHONG", "H35.DOANKET", "H35.KHCN", "H35.TANPHONG", "H35.TANPHONG.VHXH", "H35.TANPHONG"),
                texts(document, "OrganId"));
        assertEquals(List.of("Tân Phong", "Như trên", "UBND tỉnh"), texts(document, "Place"));
        byte[] sheet = Base64.getDecoder()
                .decode(texts(document, "ContentTransferEncoded").getFirst());
        assertArrayEquals(new byte[] {'P', 'K'}, new byte[] {sheet[0], sheet[1]});
        given().header("Authorization", EDITOR)
                .get(PLANS + plan + "/document?format=edxml&to=H35.XX")
                .then()
                .statusCode(400)
                .body("code", equalTo("ORGANIZATION_UNKNOWN"));
    }

    @Test
    void theOfficialTextNamesWhatItRestsOnItsTargetsAndWhoDoesWhat() throws Exception {
        String plan = plan("123/KH-MAU");
        byte[] pdf = given().header("Authorization", EDITOR)
                .get(PLANS + plan + "/document?format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
            for (String expected : List.of(
                    "Số: 123/KH-MAU",
                    "Căn cứ Nghị quyết số 57-NQ/TW;",
                    "79,5 %",
                    "từ 2 đến 3 tổ",
                    " - Có trung tâm (mẫu)",
                    "=Lập danh mục",
                    "1.1 Thể chế",
                    "hằng tháng, hằng năm, trước ngày 15",
                    "Kế hoạch này thay thế Kế hoạch số 0/KH-MAU",
                    "- UBND tỉnh (để báo cáo).",
                    "Người ký mẫu")) {
                assertTrue(text.contains(expected), () -> expected + " is not in " + text);
            }
            assertFalse(text.contains("- - "), text);
        }
        byte[] docx = given().header("Authorization", EDITOR)
                .header("Accept", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .get(PLANS + plan + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertArrayEquals(new byte[] {'P', 'K'}, new byte[] {docx[0], docx[1]});
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS(EdXml.NAMESPACE, name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void aPlanIsAFileForThoseWhoMayReadItOnly() {
        String plan = plan("122/KH-MAU");
        for (String format : List.of("json", "xlsx", "edxml", "docx", "pdf")) {
            String path = PLANS + plan + "/document?format=" + format;
            as(Tokens.bearer("plan-editor", Service.OTHER_WARD))
                    .get(path)
                    .then()
                    .statusCode(404);
            as(EDITOR)
                    .get(PLANS + UUID.randomUUID() + "/document?format=" + format)
                    .then()
                    .statusCode(404);
        }
        as(EDITOR)
                .get(PLANS + plan + "/document?format=odt")
                .then()
                .statusCode(400)
                .body("code", equalTo("DOCUMENT_FORMAT_UNKNOWN"));
        String tag = as(EDITOR).get(PLANS + plan + "/document").header("ETag");
        as(EDITOR)
                .header("If-None-Match", tag)
                .get(PLANS + plan + "/document")
                .then()
                .statusCode(304);
    }
}
