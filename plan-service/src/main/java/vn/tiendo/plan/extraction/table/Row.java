package vn.tiendo.plan.extraction.table;

import java.util.List;
import vn.tiendo.plan.extraction.result.Source;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Passage;
import vn.tiendo.plan.extraction.text.SourceLine;

/** One row: a cell for each column, empty where the text has none. */
record Row(int number, String text, List<Clause> cells) {

    static Row of(SourceLine line, boolean scanned) {
        List<Clause> cells = line.cells().stream()
                .map(cell -> Passage.of(List.of(new SourceLine(line.number(), cell)), scanned)
                        .whole())
                .toList();
        return new Row(line.number(), line.text(), cells);
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

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    Source source() {
        return new Source(number, number);
    }
}
