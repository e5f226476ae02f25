package vn.tiendo.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.tiendo.documents.style.StyleSheet;

class DocxTest {
    private static final int TWIPS_OF_127_MM = 720;

    private XWPFDocument read;

    @BeforeEach
    void write() throws IOException {
        read = new XWPFDocument(new ByteArrayInputStream(
                OfficialDocuments.write(Samples.stateReport(60), StyleSheet.named("STATE"), DocumentFormat.DOCX)));
    }

    @AfterEach
    void close() throws IOException {
        read.close();
    }

    private XWPFParagraph paragraph(String beginning) {
        return read.getParagraphs().stream()
                .filter(one -> one.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theHeadIsATableOfTwoColumnsWithoutLines() {
        XWPFTable head = read.getTables().getFirst();
        assertTrue(head.getRow(0).getCell(0).getText().replace('\n', ' ').contains("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"));
        assertTrue(head.getRow(0).getCell(1).getText().startsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
        assertTrue(head.getRow(1).getCell(0).getText().contains("/BC-SKHCN"));
        assertNull(head.getTopBorderType());
    }

    @Test
    void paragraphsAreJustifiedIndentedAndOfOneFont() {
        XWPFParagraph body = paragraph("Các cơ quan, đơn vị đã bám sát");
        assertEquals(ParagraphAlignment.BOTH, body.getAlignment());
        assertEquals(TWIPS_OF_127_MM, body.getIndentationFirstLine());
        assertEquals(120, body.getSpacingAfter());
        assertEquals(14, body.getRuns().getFirst().getFontSizeAsDouble());
        assertEquals(
                "Times New Roman",
                read.getStyles().getDefaultRunStyle() == null
                        ? ""
                        : read.getStyles()
                                .getDefaultRunStyle()
                                .getRPr()
                                .getRFontsArray(0)
                                .getAscii());
    }

    @Test
    void headingsAreNumberedAndStayWithWhatTheyHead() {
        XWPFParagraph heading = paragraph("I. KẾT QUẢ THỰC HIỆN");
        assertTrue(heading.isKeepNext());
        assertEquals(BigInteger.ZERO, heading.getCTP().getPPr().getOutlineLvl().getVal());
        assertTrue(paragraph("Trên đây là báo cáo").getText().endsWith("./."));
    }

    @Test
    void annexesHaveSectionsOfTheirOwnAndTablesThatRepeatTheirHeading() {
        List<CTSectPr> sections = read.getParagraphs().stream()
                .filter(one -> one.getCTP().isSetPPr() && one.getCTP().getPPr().isSetSectPr())
                .map(one -> one.getCTP().getPPr().getSectPr())
                .toList();
        assertEquals(2, sections.size());
        assertFalse(sections.getFirst().getPgSz().isSetOrient());
        assertEquals(STPageOrientation.LANDSCAPE, sections.getLast().getPgSz().getOrient());
        for (CTSectPr section : sections) {
            assertTrue(section.isSetTitlePg());
            assertEquals(BigInteger.ONE, section.getPgNumType().getStart());
        }
        XWPFTable tasks = read.getTables().stream()
                .filter(table -> table.getRow(0).getCell(0).getText().equals("TT"))
                .findFirst()
                .orElseThrow();
        assertTrue(tasks.getRow(0).isRepeatHeader());
        assertEquals(1 + 60 + 4, tasks.getNumberOfRows());
        assertEquals(1, tasks.getRow(1).getTableCells().size());
        assertTrue(read.getHeaderList().getFirst()._getHdrFtr().xmlText().contains("PAGE"));
    }

    @Test
    void propertiesNameTheDocumentAndNobody() {
        var properties = read.getProperties().getCoreProperties();
        assertTrue(properties.getTitle().startsWith("Báo cáo Kết quả thực hiện"));
        assertEquals(Samples.WRITTEN_AT, properties.getCreated().toInstant());
        assertNull(properties.getCreator());
        assertNull(properties.getLastModifiedByUser());
    }
}
