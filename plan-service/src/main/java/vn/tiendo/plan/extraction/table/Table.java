package vn.tiendo.plan.extraction.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.table.Column.Kind;
import vn.tiendo.plan.extraction.text.SourceLine;

/** A table whose heading says that it lists targets or tasks. */
public final class Table {

    private static final int FEWEST_COLUMNS = 3;
    /** Lines of a row: each that is added has the row read anew. */
    private static final int TALLEST_ROW = 40;

    private final List<Column> columns;
    private final List<Row> rows = new ArrayList<>();
    private final Gaps gaps;

    private Table(List<Column> columns, Gaps gaps) {
        this.columns = columns;
        this.gaps = gaps;
    }

    /** An empty table with these columns, or null when the line is no heading of a table to be read. */
    static @Nullable Table headed(SourceLine line, boolean scanned) {
        if (line.cells().size() < FEWEST_COLUMNS || isMostlyNumbers(line)) return null;
        Row heading = Row.of(line, scanned);
        List<Column> columns = new ArrayList<>();
        Column name = null;
        for (int i = 0; i < heading.cells().size(); i++) {
            Column column = Column.of(heading.cell(i), name);
            boolean names = column.kind() == Kind.TARGET || column.kind() == Kind.TASK;
            if (names) name = column;
            columns.add(column);
        }
        Table table = new Table(columns, new Gaps(line.places(), line.cells().size()));
        return name != null
                        && (table.column(Kind.VALUE) >= 0
                                || table.column(Kind.LEAD) >= 0
                                || table.column(Kind.DUE) >= 0)
                ? table
                : null;
    }

    private static boolean isMostlyNumbers(SourceLine line) {
        long numbers = line.cells().stream()
                .filter(cell -> !cell.isEmpty() && Character.isDigit(cell.charAt(0)))
                .count();
        return numbers * 2 > line.cells().size();
    }

    /** Whether the line belongs to the table: it is divided, or goes on below a column of a table that gaps divide. */
    boolean takes(SourceLine line) {
        return line.isDivided() || !rows.isEmpty() && gaps.isBelowColumn(line);
    }

    void add(SourceLine line, boolean scanned) {
        Row row = Row.of(line, gaps.cells(line), scanned);
        boolean unnumbered = gaps.divide() && !row.has(0) && row.filled() > 0;
        boolean goesOn = unnumbered && !rows.isEmpty() && rows.getLast().lines() < TALLEST_ROW;
        if (goesOn) rows.set(rows.size() - 1, rows.getLast().with(row, scanned));
        else add(row);
    }

    void add(Row row) {
        if (row.isRule()) return;
        if (rows.isEmpty() && isSecondHeading(row)) {
            refine(row);
        } else {
            rows.add(row);
        }
    }

    /** Years below a heading that spans several columns. */
    private boolean isSecondHeading(Row row) {
        boolean unnamed = !row.has(name()) && !row.has(column(Kind.NUMBER)) && row.filled() > 0;
        return unnamed && row.cells().stream().allMatch(cell -> cell.isEmpty() || CellDates.last(cell) != null);
    }

    private void refine(Row row) {
        Column name = columns.get(name());
        for (int i = name() + 1; i < Math.min(columns.size(), row.cells().size()); i++) {
            if (row.has(i)) columns.set(i, Column.of(row.cell(i), name));
        }
    }

    List<Row> rows() {
        return rows;
    }

    boolean lists(Kind kind) {
        return columns.get(name()).kind() == kind;
    }

    int name() {
        return Math.max(column(Kind.TARGET), column(Kind.TASK));
    }

    /** The first column of a kind, or -1. */
    int column(Kind kind) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == kind) return i;
        }
        return -1;
    }

    List<Column> columns() {
        return columns;
    }

    /** A row that names the rows below it: it has a number or capital but nothing besides its name. */
    boolean isGroup(Row row) {
        boolean single = row.cells().size() == 1 && row.filled() == 1;
        boolean two = row.filled() <= 2 && row.has(name()) && (row.filled() == 1 || row.has(column(Kind.NUMBER)));
        boolean labelOnly = row.filled() == 1 && row.has(column(Kind.NUMBER));
        return single || two || labelOnly;
    }
}
