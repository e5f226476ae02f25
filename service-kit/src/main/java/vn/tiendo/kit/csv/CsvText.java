package vn.tiendo.kit.csv;

import java.util.List;
import java.util.stream.Collectors;
import vn.tiendo.kit.csv.Column.Kind;

/**
 * Lines of CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does one
 * that begins with an apostrophe: who reads the file takes one away from each text that has it, and has what was written.
 */
public final class CsvText {
    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END = "\r\n";
    private static final String FORMULAS = "=+-@\t\r\n＝＋－＠'";

    private CsvText() {}

    /** One line with its end. */
    public static String line(List<String> cells) {
        return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",", "", END));
    }

    /** The text of a cell, harmless in a spreadsheet; numbers are what they are. */
    public static String harmless(String cell, Kind kind) {
        boolean text = kind != Kind.NUMBER && kind != Kind.BOOLEAN;
        return text && !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(at -> at == ',' || at == '"' || at == '\r' || at == '\n')
                && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
