package vn.tiendo.plan.files.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A framed table: a grid of which some inner lines are missing, where a cell spans rows or columns. */
final class Frame {
    /** Fewer columns only place text side by side, as a letterhead does. */
    static final int FEWEST_COLUMNS = 3;

    private static final int MOST_CELLS = 20_000;

    private final float[] across;
    private final float[] down;
    /** Whether a line closes the cell on its right, and below it. */
    private final boolean[][] right;

    private final boolean[][] below;

    Frame(List<Stroke> strokes) {
        across = places(strokes, false);
        down = places(strokes, true);
        int rows = isTable() ? down.length - 1 : 0;
        int columns = isTable() ? across.length - 1 : 0;
        right = new boolean[rows][columns];
        below = new boolean[rows][columns];
        if (isTable()) {
            strokes.forEach(this::close);
        }
    }

    boolean isTable() {
        return across.length > FEWEST_COLUMNS && down.length > 1 && across.length * down.length < MOST_CELLS;
    }

    private static float[] places(List<Stroke> strokes, boolean level) {
        List<Float> places = new ArrayList<>();
        strokes.stream()
                .filter(stroke -> stroke.level() == level)
                .map(Stroke::at)
                .sorted()
                .forEach(at -> {
                    if (places.isEmpty() || at - places.getLast() >= Stroke.CLOSE) {
                        places.add(at);
                    }
                });
        float[] plain = new float[places.size()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = places.get(i);
        }
        return plain;
    }

    private void close(Stroke stroke) {
        float[] along = stroke.level() ? across : down;
        int line = at(stroke.level() ? down : across, stroke.at() + Stroke.CLOSE);
        for (int i = 0; i + 1 < along.length && line > 0; i++) {
            float middle = (along[i] + along[i + 1]) / 2;
            boolean covered = stroke.from() <= middle && middle <= stroke.to();
            if (covered && stroke.level()) {
                below[line - 1][i] = true;
            } else if (covered) {
                right[i][line - 1] = true;
            }
        }
    }

    /** The last of the places at or before {@code where}, or -1. */
    private static int at(float[] places, float where) {
        int found = Arrays.binarySearch(places, where);
        return found >= 0 ? found : -found - 2;
    }

    int columns() {
        return across.length - 1;
    }

    boolean isLike(Frame other) {
        return columns() == other.columns()
                && Math.abs(across[0] - other.across[0]) < 12
                && Math.abs(across[columns()] - other.across[columns()]) < 12;
    }

    boolean holds(Word word) {
        return word.centre() > across[0]
                && word.centre() < across[across.length - 1]
                && word.middle() > down[0]
                && word.middle() < down[down.length - 1];
    }

    /** A cell for each column of each row. What spans columns stands in the first, what spans rows in each, but in a heading. */
    List<List<String>> rows(List<Word> words) {
        int[][] first = firsts();
        TreeMap<Integer, List<Word>> found = new TreeMap<>();
        for (Word word : words) {
            int row = Math.clamp(at(down, word.middle()), 0, right.length - 1);
            int column = Math.clamp(at(across, word.centre()), 0, columns() - 1);
            found.computeIfAbsent(first[row][column], cell -> new ArrayList<>()).add(word);
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < right.length; row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < columns(); column++) {
                cells.add(
                        shown(first, row, column)
                                ? CellText.of(found.getOrDefault(first[row][column], List.of()))
                                : "");
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private boolean shown(int[][] first, int row, int column) {
        int top = first[row][column] / columns();
        boolean leftmost = first[row][column] % columns() == column;
        return leftmost && (top == row || !isHeading(top));
    }

    /** A cell above several others makes the row a heading of two rows. */
    private boolean isHeading(int row) {
        int open = 0;
        for (int column = 0; column + 1 < columns(); column++) {
            open += right[row][column] ? 0 : 1;
        }
        return open > 0 && open < columns() - 1;
    }

    /** For each place of the grid the first place of its cell, counted row by row. */
    private int[][] firsts() {
        int[][] first = new int[right.length][columns()];
        for (int row = 0; row < right.length; row++) {
            for (int column = 0; column < columns(); column++) {
                first[row][column] = row * columns() + column;
                if (column > 0 && !right[row][column - 1]) {
                    first[row][column] = first[row][column - 1];
                } else if (row > 0 && !below[row - 1][column]) {
                    first[row][column] = first[row - 1][column];
                }
            }
        }
        return first;
    }
}
