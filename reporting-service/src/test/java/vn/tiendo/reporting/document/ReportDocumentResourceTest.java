package vn.tiendo.reporting.document;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.tiendo.reporting.Spine.UNIT;
import static vn.tiendo.reporting.Spine.WARD;
import static vn.tiendo.reporting.Spine.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tiendo.kit.test.KafkaResource;
import vn.tiendo.kit.test.PostgresResource;
import vn.tiendo.reporting.Spine;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
class ReportDocumentResourceTest {
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SHA256 = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";

    @Inject
    DataSource database;

    private String path;

    @BeforeEach
    void answeredReportWithEvidence() {
        Spine spine = new Spine(database);
        String report = spine.draftOf(spine.planIssued("\"MONTH\""));
        spine.answer(UNIT, report, 0, "{\"answer\":\"VALUE\",\"numerator\":5,\"denominator\":7,\"kind\":\"ESTIMATED\"}")
                .then()
                .statusCode(200);
        spine.answer(UNIT, report, 1, "{\"progress\":\"COMPLETED\",\"percent\":100,\"fundsSpent\":125000000}")
                .then()
                .statusCode(200);
        prove(spine, report);
        path = "/api/v1/reports/" + report + "/document";
    }

    private static void prove(Spine spine, String report) {
        UUID content = UUID.randomUUID();
        // one row for the bytes of all runs of this test
        spine.rows(
                "insert into evidence_content (id, sha256, size, uses) values (?, decode(?, 'hex'), 1, 1)"
                        + " on conflict (sha256, size) where place <> 'GONE' do nothing",
                content,
                SHA256);
        spine.rows("""
                insert into evidence (id, state, subject_kind, subject_id, dossier_id, organization_id, file_name, metadata,
                                      content_id, length, received, type, created_at, uploaded_at)
                select gen_random_uuid(), 'READY', 'REPORT_ITEM', i.id, i.report_id, p.reporter_id, 'biên bản.pdf', '',
                       c.id, 1, 1, 'application/pdf', now(), now()
                  from report_item i join report p on p.id = i.report_id, evidence_content c
                 where i.report_id = ? and i.position = 1 and c.sha256 = decode(?, 'hex')
                """, UUID.fromString(report), SHA256);
    }

    @Test
    void aReportIsReadAsPdfByWhoeverReadsIt() throws IOException {
        byte[] pdf = as("reviewer", WARD)
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(200)
                .contentType(PDF)
                .header("Content-Disposition", containsString("attachment; filename="))
                .extract()
                .asByteArray();
        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read);
            for (String expected : new String[] {
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "BÁO CÁO",
                "(dự thảo)",
                "71,43",
                "Ước thực hiện",
                "Đã hoàn thành",
                "125.000.000",
                "biên bản.pdf",
                SHA256.substring(0, 16),
                "Nơi nhận:"
            }) {
                assertTrue(text.contains(expected), () -> expected + " is not in " + text);
            }
        }
        assertArrayEquals(pdf, as("reporter", UNIT).accept(PDF).get(path).asByteArray());
    }

    @Test
    void theFormatIsNamedOrNegotiated() throws IOException {
        byte[] asked = as("reporter", UNIT)
                .accept("*/*")
                .get(path + "?format=docx")
                .then()
                .statusCode(200)
                .contentType(DOCX)
                .extract()
                .asByteArray();
        assertArrayEquals(asked, as("reporter", UNIT).accept(DOCX).get(path).asByteArray());
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(asked)))) {
            assertTrue(words.getText().contains("Lập danh mục dữ liệu"));
        }
        assertEquals(406, as("reporter", UNIT).accept("image/png").get(path).statusCode());
        as("reporter", UNIT)
                .accept("*/*")
                .get(path + "?format=odt")
                .then()
                .statusCode(400)
                .body("code", equalTo("REPORT_FORMAT_UNKNOWN"));
    }

    @Test
    void whoDoesNotSeeTheReportDoesNotSeeItsDocument() {
        as("reviewer", "H35.DOANKET")
                .accept("*/*")
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }
}
