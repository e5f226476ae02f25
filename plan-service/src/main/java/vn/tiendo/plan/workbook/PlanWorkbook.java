package vn.tiendo.plan.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.plan.PlanDocument;

/** Writes plans as workbooks (XLSX): the template of the annexes, filled in. Rows leave memory as they are written. */
@ApplicationScoped
public class PlanWorkbook {
    private static final int CHARACTER = 256; // widths are in 256ths of one
    private static final int ROWS_IN_MEMORY = 100;
    private static final List<Integer> DOCUMENT_WIDTHS = List.of(24, 100, 30);
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<String, String> SIGNS =
            Map.of("=", "", ">", "> ", ">=", "≥ ", "<", "< ", "<=", "≤ ", "range", "");

    /** What is written of one thing: its fields as a drafter writes them, organisations by their codes. */
    public record Entry(UUID id, Map<String, Object> fields) {}

    private final ObjectMapper mapper;

    PlanWorkbook(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** An empty workbook: its headings are those that import recognises. */
    public byte[] template() {
        return written(DocumentSheet.template(), Map.of());
    }

    /**
     * The bytes of the workbook.
     *
     * @throws CellTooLong when a text fits no cell
     */
    public byte[] of(PlanDocument document, Map<Part, List<Entry>> entries) {
        return written(DocumentSheet.rows(document), entries);
    }

    private byte[] written(List<List<String>> document, Map<Part, List<Entry>> entries) {
        try (var workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var bytes = new ByteArrayOutputStream()) {
            CellStyle heading = heading(workbook);
            for (PlanSheet kind : PlanSheet.values()) {
                fill(
                        workbook.createSheet(kind.title()),
                        kind.columns(mapper),
                        entries.getOrDefault(kind.part(), List.of()),
                        heading);
            }
            fill(workbook.createSheet(DocumentSheet.TITLE), document, heading);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fill(Sheet sheet, List<SheetColumn> columns, List<Entry> entries, CellStyle heading) {
        head(
                sheet,
                columns.stream().map(SheetColumn::heading).toList(),
                columns.stream().map(SheetColumn::characters).toList(),
                heading);
        for (int nth = 0; nth < entries.size(); nth++) {
            Row row = sheet.createRow(nth + 1);
            Entry entry = entries.get(nth);
            JsonNode fields = mapper.valueToTree(entry.fields());
            for (int at = 0; at < columns.size(); at++) {
                set(row, at, cell(columns.get(at), nth + 1, entry, fields));
            }
        }
    }

    private static void fill(Sheet sheet, List<List<String>> rows, CellStyle heading) {
        head(sheet, DocumentSheet.HEADINGS, DOCUMENT_WIDTHS, heading);
        for (int nth = 0; nth < rows.size(); nth++) {
            Row row = sheet.createRow(nth + 1);
            for (int at = 0; at < rows.get(nth).size(); at++) {
                set(row, at, rows.get(nth).get(at));
            }
        }
    }

    /** Always text: what looks like a number or a formula is none. */
    private static void set(Row row, int at, String text) {
        if (!text.isEmpty()) {
            Cell cell = row.createCell(at);
            cell.setCellValue(text);
        }
    }

    private static String cell(SheetColumn column, int number, Entry entry, JsonNode fields) {
        if (column.field() != null) {
            return Cells.written(column.field().cell(fields));
        }
        return switch (column.shown()) {
            case NUMBER -> Integer.toString(number);
            case KEY -> entry.id().toString();
            case VALUE -> value(fields);
            case DUE -> day(fields.path("dueOn").asText(""));
            case null -> "";
        };
    }

    /** As people write it, for people: "≥ 80", "2 - 3". */
    private static String value(JsonNode fields) {
        String sign = SIGNS.get(fields.path("comparator").asText());
        if (sign == null || !fields.path("value").isNumber()) {
            return "";
        }
        String to = fields.path("valueTo").isNumber() ? " - " + number(fields.path("valueTo")) : "";
        return sign + number(fields.path("value")) + to;
    }

    private static String number(JsonNode value) {
        BigDecimal number = value.decimalValue();
        return number.toPlainString().replace('.', ',');
    }

    private static String day(@Nullable String iso) {
        return iso == null || iso.isEmpty() ? "" : DAY_FIRST.format(LocalDate.parse(iso));
    }

    private static void head(Sheet sheet, List<String> headings, List<Integer> widths, CellStyle style) {
        Row row = sheet.createRow(0);
        for (int at = 0; at < headings.size(); at++) {
            Cell cell = row.createCell(at);
            cell.setCellValue(headings.get(at));
            cell.setCellStyle(style);
            sheet.setColumnWidth(at, widths.get(at) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private static CellStyle heading(SXSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }
}
