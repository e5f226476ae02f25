package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Which lines of a table without a frame make a row together. */
final class Rows {
    /** A gap between lines that is so much larger than the least begins a row. */
    private static final float LARGER = 1.3f;

    private final Predicate<Word> inFirstColumn;

    Rows(Predicate<Word> inFirstColumn) {
        this.inFirstColumn = inFirstColumn;
    }

    /** A row begins with its number and, where rows stand further apart than their lines, after such a gap. */
    List<List<Line>> of(List<Line> lines) {
        List<List<Line>> rows = new ArrayList<>();
        for (List<Line> piece : pieces(lines)) {
            List<List<Line>> parts = split(piece);
            boolean continues = !rows.isEmpty() && piece.stream().noneMatch(this::isNumbered);
            if (continues) {
                rows.getLast().addAll(parts.removeFirst());
            }
            rows.addAll(parts);
        }
        return rows;
    }

    private boolean isNumbered(Line line) {
        return line.words().stream().anyMatch(inFirstColumn);
    }

    /** With several numbers the first stands at the top of its row, and so do all. */
    private List<List<Line>> split(List<Line> piece) {
        List<List<Line>> parts = new ArrayList<>();
        boolean several = piece.stream().filter(this::isNumbered).count() > 1;
        for (Line line : piece) {
            if (parts.isEmpty() || several && isNumbered(line)) {
                parts.add(new ArrayList<>());
            }
            parts.getLast().add(line);
        }
        return parts;
    }

    /** Numbers may stand between the lines, in the middle of their row: only the other columns show where it ends. */
    private List<List<Line>> pieces(List<Line> lines) {
        List<Line> full = lines.stream().filter(this::isMoreThanNumber).toList();
        float least = Float.MAX_VALUE;
        for (int i = 1; i < full.size(); i++) {
            least = Math.min(least, foot(full.get(i)) - foot(full.get(i - 1)));
        }
        List<List<Line>> pieces = new ArrayList<>();
        for (int i = 0; i < full.size(); i++) {
            if (i == 0 || foot(full.get(i)) - foot(full.get(i - 1)) > LARGER * least) {
                pieces.add(new ArrayList<>());
            }
            pieces.getLast().add(full.get(i));
        }
        lines.stream().filter(line -> !isMoreThanNumber(line)).forEach(number -> place(number, pieces));
        return pieces;
    }

    private static void place(Line number, List<List<Line>> pieces) {
        List<Line> own = pieces.stream()
                .filter(piece -> piece.getLast().bottom() >= number.top())
                .findFirst()
                .orElseGet(pieces::getLast);
        own.add(number);
        own.sort(Comparator.comparing(Line::bottom));
    }

    private boolean isMoreThanNumber(Line line) {
        return !line.words().stream().allMatch(inFirstColumn);
    }

    private float foot(Line line) {
        return line.words().stream()
                .filter(inFirstColumn.negate())
                .map(Word::bottom)
                .max(Float::compare)
                .orElseGet(line::bottom);
    }
}
