package vn.tiendo.indicator.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * RFC 4180, fed piece by piece. The first line names the columns, as programs or as people call them; a semicolon in it means
 * that semicolons divide.
 */
final class CsvReader implements LineReader {
    private static final int LONGEST_CELL = 1_000;
    private static final int MOST_CELLS = 50;

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> headings = List.of();
    private char divider = ',';
    private boolean quoted;
    private boolean quoteSeen;
    private boolean tooLong;
    private int line = 1;
    private int begun = 1;

    @Override
    public List<Line> feed(String piece) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < piece.length(); i++) {
            take(piece.charAt(i), lines);
        }
        return lines;
    }

    @Override
    public List<Line> end() {
        List<Line> lines = new ArrayList<>();
        quoted &= !quoteSeen;
        if (cell.length() > 0 || !cells.isEmpty() || quoted) {
            endLine(lines);
        }
        return lines;
    }

    private void take(char one, List<Line> lines) {
        if (one == '\n') {
            line++;
        }
        if (quoted && !quoteSeen) {
            if (one == '"') {
                quoteSeen = true;
            } else {
                append(one);
            }
            return;
        }
        if (quoteSeen && one == '"') {
            append(one);
            quoteSeen = false;
            return;
        }
        if (quoteSeen) {
            quoted = false;
            quoteSeen = false;
        }
        plain(one, lines);
    }

    private void plain(char one, List<Line> lines) {
        if (one == '"' && cell.length() == 0) {
            quoted = true;
        } else if (one == divider || headings.isEmpty() && one == ';') {
            if (headings.isEmpty() && cells.isEmpty()) {
                divider = one;
            }
            endCell();
        } else if (one == '\n') {
            endLine(lines);
        } else if (one != '\r') {
            append(one);
        }
    }

    private void append(char one) {
        if (cell.length() < LONGEST_CELL) {
            cell.append(one);
        } else {
            tooLong = true;
        }
    }

    private void endCell() {
        if (cells.size() < MOST_CELLS) {
            cells.add(cell.toString().strip());
        } else {
            tooLong = true;
        }
        cell.setLength(0);
    }

    private void endLine(List<Line> lines) {
        endCell();
        boolean blank = cells.stream().allMatch(String::isEmpty);
        if (headings.isEmpty()) {
            if (!blank) {
                headings = Headings.of(cells);
                lines.add(Line.heading(begun, heading()));
            }
        } else if (tooLong || cells.size() > headings.size() || quoted) {
            lines.add(Line.unreadable(begun, ""));
        } else if (!blank) {
            lines.add(Line.of(begun, row()));
        }
        cells.clear();
        tooLong = false;
        quoted = false;
        begun = line;
    }

    /** For whoever checks them. */
    private Map<String, String> heading() {
        Map<String, String> names = new HashMap<>();
        headings.stream().filter(name -> !name.isEmpty()).forEach(name -> names.put(name, name));
        return names;
    }

    private Map<String, String> row() {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(headings.get(i), cells.get(i));
            }
        }
        return row;
    }
}
