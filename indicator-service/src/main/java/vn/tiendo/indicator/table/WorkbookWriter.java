package vn.tiendo.indicator.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a workbook (XLSX, ECMA-376) from its first row to its last, so that it leaves while rows still come: nothing is kept
 * but what was not taken yet. A sheet that is full goes on in another.
 */
public final class WorkbookWriter {
    private static final int MOST_ROWS = 1_048_576;
    /** Digits that a number of a spreadsheet keeps; one that has more is written as text. */
    private static final int DIGITS = 15;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String PLAIN = "";
    private static final String BOLD = " s=\"1\"";
    private static final String DAY = " s=\"2\"";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8);
    private final List<String> sheets = new ArrayList<>();
    private @Nullable Sheet sheet;
    private int row;

    /** What a new sheet begins with. */
    private record Sheet(String name, List<String> headings, List<Integer> widths) {}

    /** Begins a sheet with all columns of measurements. */
    public void measurements(Locale language) {
        List<MeasurementColumn> columns = List.of(MeasurementColumn.values());
        sheet(
                language.getLanguage().equals("en") ? "Measurements" : "Số liệu",
                columns.stream().map(column -> column.heading(language)).toList(),
                columns.stream().map(MeasurementColumn::width).toList());
    }

    /** Begins a sheet; the one before is done with. */
    public void sheet(String name, List<String> headings, List<Integer> widths) {
        begin(new Sheet(name, headings, widths), name);
    }

    public void row(List<Cell> cells) {
        if (row == MOST_ROWS && sheet != null) {
            begin(sheet, sheet.name() + " " + (sheets.size() + 1));
        }
        write(cells, PLAIN);
    }

    /** What was written since the last time it was taken, as far as it is ready. */
    public byte[] taken() {
        byte[] ready = bytes.toByteArray();
        bytes.reset();
        return ready;
    }

    /** Ends the workbook; what is left is there to be taken. */
    public void end() {
        endSheet();
        part("xl/workbook.xml", WorkbookXml.workbook(sheets));
        part("xl/styles.xml", WorkbookXml.styles());
        part("xl/_rels/workbook.xml.rels", WorkbookXml.relations(sheets.size()));
        part("_rels/.rels", WorkbookXml.packageRelations());
        part("[Content_Types].xml", WorkbookXml.types(sheets.size()));
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void begin(Sheet begun, String name) {
        endSheet();
        sheet = begun;
        sheets.add(name);
        open("xl/worksheets/sheet" + sheets.size() + ".xml");
        StringBuilder xml = new StringBuilder(WorkbookXml.HEAD)
                .append("<worksheet xmlns=\"")
                .append(WorkbookXml.MAIN)
                .append("\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"")
                .append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < begun.widths().size(); i++) {
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(i + 1, begun.widths().get(i)));
        }
        write(xml.append("</cols><sheetData>").toString());
        row = 0;
        write(begun.headings().stream().map(Cell::of).toList(), BOLD);
    }

    private void endSheet() {
        if (sheet != null) {
            write("</sheetData></worksheet>");
            sheet = null;
        }
    }

    private void write(List<Cell> cells, String style) {
        row++;
        StringBuilder xml = new StringBuilder("<row r=\"").append(row).append("\">");
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).equals(Cell.EMPTY)) {
                append(xml.append("<c r=\"").append(column(i)).append(row).append('"'), cells.get(i), style);
            }
        }
        write(xml.append("</row>").toString());
    }

    private static void append(StringBuilder xml, Cell cell, String style) {
        switch (cell) {
            case Cell.Text text -> text(xml, text.text(), style);
            case Cell.Number number
            when number.number().precision() > DIGITS ->
                text(xml, number.number().toPlainString(), style);
            case Cell.Number number -> number(xml, number.number(), style);
            case Cell.Day day -> number(xml, BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day.day())), DAY);
        }
    }

    private static void text(StringBuilder xml, String text, String style) {
        xml.append(style)
                .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(WorkbookXml.escaped(text))
                .append("</t></is></c>");
    }

    private static void number(StringBuilder xml, BigDecimal number, String style) {
        xml.append(style).append("><v>").append(number.toPlainString()).append("</v></c>");
    }

    /** A, B … Z, AA … */
    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    private void part(String name, String xml) {
        open(name);
        write(xml);
    }

    private void open(String name) {
        try {
            zip.putNextEntry(new ZipEntry(name));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void write(String xml) {
        try {
            zip.write(xml.getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
