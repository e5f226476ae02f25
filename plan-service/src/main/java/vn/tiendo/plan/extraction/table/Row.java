package vn.tiendo.plan.extraction.table;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.SourceLine;

/** One row: a cell for each column, empty where the text has none. Each cell may be written over several lines. */
record Row(List<List<SourceLine>> parts, String text, Source source, List<Clause> cells) {

    static Row of(SourceLine line, boolean scanned) {
        return of(line, line.cells(), scanned);
    }

    static Row of(SourceLine line, List<String> cells, boolean scanned) {
        List<List<SourceLine>> parts = cells.stream()
                .map(cell -> List.of(new SourceLine(line.number(), cell)))
                .toList();
        return of(parts, line.text(), new Source(line.number(), line.number()), scanned);
    }

    /** Cells that are lines of their own. */
    static Row of(List<List<SourceLine>> parts, String text, Source source, boolean scanned) {
        List<Clause> cells =
                parts.stream().map(part -> Passage.of(part, scanned).whole()).toList();
        return new Row(parts, text, source, cells);
    }

    /** Goes on with the cells of the row below. */
    Row with(Row below, boolean scanned) {
        List<List<SourceLine>> joined = new ArrayList<>();
        for (int i = 0; i < Math.max(parts.size(), below.parts.size()); i++) {
            List<SourceLine> cell = new ArrayList<>(i < parts.size() ? parts.get(i) : List.of());
            if (i < below.parts.size() && below.has(i)) cell.addAll(below.parts.get(i));
            cell.removeIf(part -> cell.size() > 1 && part.text().isEmpty());
            joined.add(cell);
        }
        return of(joined, text + " " + below.text, source.with(below.source), scanned);
    }

    boolean has(int column) {
        return column >= 0 && column < cells.size() && !cells.get(column).isEmpty();
    }

    Clause cell(int column) {
        return cells.get(column);
    }

    /** Nothing but lines, as between the heading and the rows. */
    boolean isRule() {
        return text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** So many lines its tallest cell has. */
    int lines() {
        return parts.stream().mapToInt(List::size).max().orElse(0);
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
