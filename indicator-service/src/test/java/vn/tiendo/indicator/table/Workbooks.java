package vn.tiendo.indicator.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as another program writes them. */
public final class Workbooks {
    private Workbooks() {}

    /** Strings, numbers, days and truths; a null leaves its cell out, an empty row is left out. */
    public static byte[] of(List<List<Object>> rows) {
        try (var workbook = new XSSFWorkbook()) {
            fill(workbook.createSheet("Số liệu"), rows, day(workbook));
            return bytes(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same workbook with rows after those that it has. */
    public static byte[] filled(byte[] template, List<List<Object>> rows) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            Sheet sheet = workbook.getSheetAt(0);
            int first = sheet.getLastRowNum() + 1;
            CellStyle day = day(workbook);
            for (int i = 0; i < rows.size(); i++) {
                fill(sheet.createRow(first + i), rows.get(i), day);
            }
            return bytes(workbook);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A package of parts, whatever they are. */
    public static byte[] packed(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static CellStyle day(XSSFWorkbook workbook) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        return day;
    }

    private static void fill(Sheet sheet, List<List<Object>> rows, CellStyle day) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty()) {
                fill(sheet.createRow(i), rows.get(i), day);
            }
        }
    }

    private static void fill(Row row, List<Object> cells, CellStyle day) {
        for (int at = 0; at < cells.size(); at++) {
            switch (cells.get(at)) {
                case LocalDate date -> {
                    var cell = row.createCell(at);
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case Number number -> row.createCell(at).setCellValue(number.doubleValue());
                case Boolean truth -> row.createCell(at).setCellValue(truth);
                case String text when !text.isEmpty() -> row.createCell(at).setCellValue(text);
                default -> {
                    // nothing stands there
                }
            }
        }
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
