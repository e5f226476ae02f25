package vn.tiendo.plan.extraction.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.SourceLine;

/** A table of which every cell became a line of its own, as text copied out of a document has them. Rows are numbered from 1. */
final class Stacked {

    private static final int MOST_COLUMNS = 9;
    private static final int LONGEST_HEADING = 60;
    private static final int MOST_LINES_OF_A_ROW = 25;

    private final List<SourceLine> lines;
    private final boolean scanned;
    private final Table table;
    private final int columns;
    private int at;

    private Stacked(List<SourceLine> lines, int at, int columns, Table table, boolean scanned) {
        this.lines = lines;
        this.at = at;
        this.columns = columns;
        this.table = table;
        this.scanned = scanned;
    }

    /** The table whose heading begins at the line, or null. */
    static @Nullable Stacked at(List<SourceLine> lines, int from, boolean scanned) {
        if (!isNumberHeading(lines.get(from).text())) return null;
        int to = from + 1;
        while (to < lines.size() && to - from < MOST_COLUMNS && isHeading(lines.get(to))) to++;
        if (to >= lines.size() || !isNumber(lines.get(to), 1)) return null;
        List<String> cells =
                lines.subList(from, to).stream().map(SourceLine::text).toList();
        SourceLine heading = new SourceLine(lines.get(from).number(), String.join(" ", cells), cells, List.of());
        Table table = Table.headed(heading, scanned);
        if (table == null) return null;
        Stacked stacked = new Stacked(lines, to, to - from, table, scanned);
        stacked.read();
        return stacked;
    }

    private static boolean isNumberHeading(String text) {
        String folded = Folding.fold(text);
        return folded.equals("tt") || folded.equals("stt") || folded.equals("so tt");
    }

    private static boolean isHeading(SourceLine line) {
        return !line.isDivided() && line.text().length() < LONGEST_HEADING && !isNumber(line, 1);
    }

    private static boolean isNumber(SourceLine line, int number) {
        String text = line.text();
        return text.equals(String.valueOf(number)) || text.equals(number + ".");
    }

    Table table() {
        return table;
    }

    /** The first line behind it. */
    int end() {
        return at;
    }

    private void read() {
        for (int number = 1; at < lines.size() && isNumber(lines.get(at), number); number++) {
            int next = endOfRow(number);
            List<SourceLine> row = lines.subList(at, next);
            table.add(Row.of(cells(row), text(row), source(row), scanned));
            at = next;
        }
    }

    /** Up to the next number; the last row has as many lines as columns. */
    private int endOfRow(int number) {
        int most = Math.min(lines.size(), at + MOST_LINES_OF_A_ROW);
        for (int i = at + 1; i < most; i++) {
            if (isNumber(lines.get(i), number + 1)) return i;
        }
        return Math.min(lines.size(), at + columns);
    }

    /** A line for each column; those beyond belong to what names the row. */
    private List<List<SourceLine>> cells(List<SourceLine> row) {
        int beyond = Math.max(0, row.size() - columns);
        List<List<SourceLine>> cells = new ArrayList<>();
        int from = 0;
        for (int column = 0; column < columns; column++) {
            int size = column == table.name() ? 1 + beyond : 1;
            int to = Math.min(row.size(), from + size);
            cells.add(
                    from < to
                            ? row.subList(from, to)
                            : List.of(new SourceLine(row.getFirst().number(), "")));
            from = to;
        }
        return cells;
    }

    private static String text(List<SourceLine> row) {
        return row.stream().map(SourceLine::text).collect(Collectors.joining(" "));
    }

    private static Source source(List<SourceLine> row) {
        return new Source(row.getFirst().number(), row.getLast().number());
    }
}
