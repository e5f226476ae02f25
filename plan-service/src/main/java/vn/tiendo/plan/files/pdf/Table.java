package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rows of a table, that of the next page added to it: its heading is not repeated and a broken row made whole. */
final class Table {
    private static final Pattern LABEL = Pattern.compile("[\\dIVXLa-zđ]{1,4}([.,]\\d{1,3}){0,3}[.)]?");
    private static final int TALLEST_HEADING = 3;

    private final List<List<String>> rows;

    Table(List<List<String>> rows) {
        this.rows = new ArrayList<>(rows);
    }

    List<String> lines() {
        return rows.stream().map(row -> String.join("\t", row)).toList();
    }

    int columns() {
        return rows.isEmpty() ? 0 : rows.getFirst().size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void continueWith(Table next) {
        List<List<String>> more = new ArrayList<>(next.rows);
        int heading = 0;
        while (heading < TALLEST_HEADING
                && !more.isEmpty()
                && more.getFirst().equals(rows.get(Math.min(heading, rows.size() - 1)))) {
            more.removeFirst();
            heading++;
        }
        if (!more.isEmpty() && !rows.isEmpty() && isBroken(rows.getLast(), more.getFirst())) {
            rows.set(rows.size() - 1, joined(rows.getLast(), more.removeFirst()));
        }
        rows.addAll(more);
    }

    /** Where rows are numbered, one without a number goes on with the one before it, unless it is complete by itself. */
    private boolean isBroken(List<String> last, List<String> first) {
        if (!isNumbered()) {
            return startsLower(first);
        }
        if (first.getFirst().isEmpty()) {
            return startsLower(first) || first.stream().filter(String::isEmpty).count() > 1;
        }
        return last.getFirst().isEmpty() && startsLower(first);
    }

    private boolean isNumbered() {
        long labels = rows.stream()
                .map(List::getFirst)
                .filter(LABEL.asMatchPredicate())
                .count();
        return labels * 2 >= rows.size() - 1;
    }

    private static boolean startsLower(List<String> row) {
        return row.stream()
                .skip(1)
                .filter(Predicate.not(String::isEmpty))
                .anyMatch(cell -> Character.isLowerCase(cell.charAt(0)));
    }

    static List<String> joined(List<String> above, List<String> below) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            StringBuilder cell = new StringBuilder(above.get(i));
            CellText.append(cell, below.get(i));
            joined.add(cell.toString());
        }
        return joined;
    }
}
