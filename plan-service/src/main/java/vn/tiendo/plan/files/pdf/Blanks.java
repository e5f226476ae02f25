package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that no lines frame: gaps that go down through all its lines divide its columns. */
final class Blanks {
    /** Of the width of a blank: two cells are at least so far apart. */
    private static final float APART = 2;
    /** Lines of one table are never so far apart, in heights of a line. */
    private static final float FAR = 3.5f;

    private record Gap(float from, float to) {}

    private final List<Line> lines = new ArrayList<>();
    private List<Gap> gaps;

    private Blanks(Line first) {
        lines.add(first);
        gaps = gaps(first);
    }

    /** The table that begins with the line {@code from}, or null; it has at least three columns and two lines. */
    static @Nullable Blanks at(List<Line> lines, int from) {
        if (lines.get(from).apart(2 * APART).size() < Frame.FEWEST_COLUMNS) {
            return null;
        }
        Blanks table = new Blanks(lines.get(from));
        for (int i = from + 1; i < lines.size() && table.takes(lines.get(i)); i++) {
            table.lines.add(lines.get(i));
        }
        boolean several = table.lines.stream()
                        .filter(line -> table.filled(line) >= Frame.FEWEST_COLUMNS)
                        .count()
                > 1;
        return several ? table : null;
    }

    int size() {
        return lines.size();
    }

    private static List<Gap> gaps(Line line) {
        List<Line> runs = line.apart(APART);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            gaps.add(new Gap(runs.get(i - 1).right(), runs.get(i).left()));
        }
        return gaps;
    }

    private boolean takes(Line line) {
        Line last = lines.getLast();
        if (line.top() - last.bottom() > FAR * last.height()) {
            return false;
        }
        List<Gap> left = new ArrayList<>();
        for (Gap gap : gaps) {
            Gap rest = rest(gap, line);
            if (rest.to - rest.from > APART * line.words().getFirst().blank()) {
                left.add(rest);
            }
        }
        if (left.size() < gaps.size()) {
            return false;
        }
        gaps = left;
        return true;
    }

    /** What the words of the line leave of a gap: its widest part. */
    private static Gap rest(Gap gap, Line line) {
        float from = gap.from;
        float to = gap.to;
        for (Word word : line.words()) {
            if (word.right() <= from || word.left() >= to) {
                continue;
            }
            boolean leftHalf = word.left() - from < to - word.right();
            from = leftHalf ? Math.max(from, word.right()) : from;
            to = leftHalf ? to : Math.min(to, word.left());
        }
        return new Gap(from, to);
    }

    private int column(Word word) {
        int column = 0;
        while (column < gaps.size() && word.centre() > gaps.get(column).from) {
            column++;
        }
        return column;
    }

    private long filled(Line line) {
        return line.words().stream().map(this::column).distinct().count();
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (List<Line> row : new Rows(word -> column(word) == 0).of(lines)) {
            List<List<Word>> cells = new ArrayList<>();
            for (int i = 0; i <= gaps.size(); i++) {
                cells.add(new ArrayList<>());
            }
            row.forEach(
                    line -> line.words().forEach(word -> cells.get(column(word)).add(word)));
            rows.add(cells.stream().map(CellText::of).toList());
        }
        return rows;
    }
}
