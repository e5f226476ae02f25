package vn.tiendo.plan.extraction.table;

import java.util.ArrayList;
import java.util.List;
import vn.tiendo.plan.extraction.text.SourceLine;

/** The tables to be read in a run of lines, and the lines that are in none. */
public record Tables(List<Table> tables, List<SourceLine> rest) {

    public static Tables of(List<SourceLine> lines, boolean scanned) {
        List<Table> tables = new ArrayList<>();
        List<SourceLine> rest = new ArrayList<>();
        Table open = null;
        for (int i = 0; i < lines.size(); i++) {
            SourceLine line = lines.get(i);
            Stacked stacked = line.isDivided() ? null : Stacked.at(lines, i, scanned);
            Table headed = line.isDivided() ? Table.headed(line, scanned) : null;
            if (stacked != null) {
                tables.add(stacked.table());
                i = stacked.end() - 1;
                open = null;
            } else if (headed != null) {
                tables.add(headed);
                open = headed;
            } else if (open != null && open.takes(line)) {
                open.add(line, scanned);
            } else if (open == null || !isPageNumber(line)) {
                open = null;
                rest.add(line);
            }
        }
        return new Tables(tables, rest);
    }

    private static boolean isPageNumber(SourceLine line) {
        return line.text().length() < 4 && line.text().chars().allMatch(Character::isDigit);
    }
}
