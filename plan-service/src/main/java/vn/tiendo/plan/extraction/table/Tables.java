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
        for (SourceLine line : lines) {
            Table headed = line.isDivided() ? Table.headed(line, scanned) : null;
            if (headed != null) {
                tables.add(headed);
                open = headed;
            } else if (open != null && (line.isDivided() || isPageNumber(line))) {
                add(open, line, scanned);
            } else {
                open = null;
                rest.add(line);
            }
        }
        return new Tables(tables, rest);
    }

    private static void add(Table table, SourceLine line, boolean scanned) {
        if (line.isDivided()) table.add(Row.of(line, scanned));
    }

    private static boolean isPageNumber(SourceLine line) {
        return line.text().length() < 4 && line.text().chars().allMatch(Character::isDigit);
    }
}
