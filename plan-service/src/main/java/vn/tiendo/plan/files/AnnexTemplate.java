package vn.tiendo.plan.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An empty workbook for the annexes of a plan: its headings are those that extraction recognises. */
public final class AnnexTemplate {
    private static final int CHARACTER = 256; // widths are in 256ths of one

    private record Column(String heading, int characters) {}

    private static final List<Column> TARGETS = List.of(
            new Column("STT", 6),
            new Column("Chỉ tiêu", 60),
            new Column("Đơn vị tính", 14),
            new Column("Mục tiêu", 18),
            new Column("Thời hạn", 16),
            new Column("Đơn vị chủ trì", 34),
            new Column("Đơn vị phối hợp", 40));

    private static final List<Column> TASKS = List.of(
            new Column("STT", 6),
            new Column("Nhiệm vụ", 70),
            new Column("Đơn vị chủ trì", 34),
            new Column("Đơn vị phối hợp", 40),
            new Column("Thời hạn", 16));

    private AnnexTemplate() {}

    /** The bytes of the workbook (XLSX). */
    public static byte[] workbook() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            CellStyle style = heading(workbook);
            sheet(workbook.createSheet("Chỉ tiêu"), TARGETS, style);
            sheet(workbook.createSheet("Nhiệm vụ"), TASKS, style);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CellStyle heading(XSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    private static void sheet(XSSFSheet sheet, List<Column> columns, CellStyle style) {
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(i).setCellValue(columns.get(i).heading());
            row.getCell(i).setCellStyle(style);
            sheet.setColumnWidth(i, columns.get(i).characters() * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }
}
