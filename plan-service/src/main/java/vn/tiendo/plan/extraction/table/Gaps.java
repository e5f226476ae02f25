package vn.tiendo.plan.extraction.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The columns of a table that nothing but gaps divide: where they begin says to which a piece of a line belongs. */
record Gaps(List<Integer> places, int columns) {

    /** A cell may begin so many signs before its heading. */
    private static final int SLACK = 2;

    boolean divide() {
        return places.size() == columns && columns > 1;
    }

    /** Not at the left edge, where the table ends and text begins again. */
    boolean isBelowColumn(SourceLine line) {
        return divide() && !line.places().isEmpty() && line.places().getFirst() >= places.get(1) - SLACK;
    }

    /** The cells in their columns. A line with a piece for each needs no measuring. */
    List<String> cells(SourceLine line) {
        boolean measured = divide()
                && line.places().size() == line.cells().size()
                && line.cells().size() < columns;
        if (!measured) return line.cells();
        List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
        for (int i = 0; i < line.cells().size(); i++) {
            int column = column(line.places().get(i));
            String before = cells.get(column);
            cells.set(
                    column,
                    before.isEmpty()
                            ? line.cells().get(i)
                            : before + " " + line.cells().get(i));
        }
        return cells;
    }

    private int column(int place) {
        int column = 0;
        while (column + 1 < columns && places.get(column + 1) - SLACK <= place) column++;
        return column;
    }
}
