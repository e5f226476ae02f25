package vn.tiendo.indicator.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tiendo.indicator.table.UnreadableWorkbook.Reason;

class WorkbookFileTest {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @TempDir
    Path folder;

    private final List<String> watched = new ArrayList<>();

    @Test
    void rowsAreLinesAndCellsSayWhatTheyMean() throws IOException {
        byte[] workbook = Workbooks.of(List.of(
                List.of("Mã cơ quan", "Từ ngày", "Giá trị"),
                List.of(),
                List.of("H35, \"x\"", LocalDate.of(2026, 5, 15), 0.1),
                List.of("hai\ndòng", "", 1234567),
                List.of("", true, 1e-7)));

        assertEquals("""
                "Mã cơ quan","Từ ngày","Giá trị"

                "H35, ""x""\","2026-05-15","0.1"
                "hai dòng","","1234567"
                "","true","0.0000001"
                """, text(workbook));
    }

    @Test
    void formulasAreWhatTheyCameToAndMarksAreLookedForEverywhere() throws IOException {
        byte[] bytes;
        try (var workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("Một").createRow(0);
            row.createCell(0).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.createSheet("Hai").createRow(0).createCell(0).setCellValue("ở tờ khác");
            workbook.getSheetAt(0).getHeader().setCenter("trên đầu trang");
            workbook.getProperties().getCoreProperties().setTitle("nhan đề");
            var out = new java.io.ByteArrayOutputStream();
            workbook.write(out);
            bytes = out.toByteArray();
        }

        assertEquals("\"2\"\n", text(bytes));
        for (String words : List.of("Một", "Hai", "ở tờ khác", "trên đầu trang", "nhan đề")) {
            assertTrue(watched.stream().anyMatch(seen -> seen.contains(words)), words);
        }
    }

    @Test
    void whatIsNoWorkbookOrABombIsRefused() throws IOException {
        assertEquals(Reason.DAMAGED, reason(Workbooks.packed(Map.of("word/document.xml", "<document/>"))));
        assertEquals(Reason.DAMAGED, reason(new byte[] {'P', 'K', 3, 4, 0, 0}));
        assertEquals(Reason.DAMAGED, reason(packaged("<worksheet><sheetData><row r=\"2\"/><row r=\"1\"/>", "<sst/>")));
        assertEquals(
                Reason.DAMAGED,
                reason(packaged("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet>&a;</worksheet>", "<sst/>")));
        assertEquals(
                Reason.TOO_LARGE,
                reason(packaged("<worksheet/>", "<sst><si><t>" + "a".repeat(9_000_000) + "</t></si></sst>")));
        assertEquals(Reason.TOO_LARGE, reason(packaged("<worksheet/>", "<sst>" + "<si/>".repeat(400_000) + "</sst>")));
    }

    @Test
    void whatIsWrittenIsReadByOthersAndComesBack() throws IOException {
        WorkbookWriter writer = new WorkbookWriter();
        writer.sheet("A & B", List.of("chữ", "số", "ngày"), List.of(10, 10, 10));
        writer.row(List.of(
                Cell.of("=1+1 <&> \"Đ\""), Cell.of(new BigDecimal("12.50")), Cell.of(LocalDate.of(2026, 2, 28))));
        writer.row(List.of(Cell.EMPTY, Cell.of(new BigDecimal("12345678901234567890.5"))));
        writer.end();
        byte[] bytes = writer.taken();

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = workbook.getSheet("A & B").getRow(1);
            assertEquals(CellType.STRING, row.getCell(0).getCellType());
            assertEquals("=1+1 <&> \"Đ\"", row.getCell(0).getStringCellValue());
            assertEquals(12.5, row.getCell(1).getNumericCellValue());
            assertEquals(
                    LocalDate.of(2026, 2, 28),
                    row.getCell(2).getLocalDateTimeCellValue().toLocalDate());
        }
        assertEquals("""
                "chữ","số","ngày"
                "=1+1 <&> ""Đ""\","12.5","2026-02-28"
                "","12345678901234567890.5"
                """, text(bytes));
    }

    private String text(byte[] workbook) throws IOException {
        Path from = Files.write(folder.resolve("in.xlsx"), workbook);
        Path to = folder.resolve("out.csv");
        WorkbookFile.writeText(from, to, watched::add);
        return Files.readString(to);
    }

    private Reason reason(byte[] workbook) {
        return assertThrows(UnreadableWorkbook.class, () -> text(workbook)).reason();
    }

    private static byte[] packaged(String sheet, String strings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations(relation("1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"a\" r:id=\"1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("1", "worksheet", "s.xml") + relation("2", "sharedStrings", "t.xml")));
        parts.put("xl/s.xml", sheet);
        parts.put("xl/t.xml", strings);
        return Workbooks.packed(parts);
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, kind, target);
    }
}
