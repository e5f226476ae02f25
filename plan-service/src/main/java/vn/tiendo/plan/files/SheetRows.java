package vn.tiendo.plan.files;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.files.UnreadableFile.Reason;

/** Collects the cells of one sheet as they are seen. */
final class SheetRows implements SheetContentsHandler {
    private static final int MOST_ROWS = 50_000;
    private static final int MOST_COLUMNS = 100;
    /** Of all cells of a sheet, those that are filled because they span rows too. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final int MOST_CELLS = 400_000;

    private final Marks marks;
    private final List<TreeMap<Integer, String>> rows = new ArrayList<>();
    private int characters;
    private int cells;

    SheetRows(Marks marks) {
        this.marks = marks;
    }

    @Override
    public void startRow(int number) {
        if (number >= MOST_ROWS) {
            throw new UnreadableFile(Reason.TOO_LARGE);
        }
        while (rows.size() <= number) {
            rows.add(new TreeMap<>());
        }
    }

    @Override
    public void endRow(int number) {
        // every cell is where it belongs already
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
        if (shown == null || shown.isBlank()) {
            return;
        }
        TreeMap<Integer, String> row = rows.getLast();
        int column = reference == null ? row.isEmpty() ? 0 : row.lastKey() + 1 : new CellAddress(reference).getColumn();
        count(shown);
        marks.inText(shown);
        if (column < MOST_COLUMNS) {
            row.put(column, shown.strip().replaceAll("\\s*[\\t\\r\\n]+\\s*", " "));
        }
    }

    private void count(String shown) {
        characters += shown.length();
        cells++;
        if (characters > MOST_CHARACTERS || cells > MOST_CELLS) {
            throw new UnreadableFile(Reason.TOO_LARGE);
        }
    }

    @Override
    public void headerFooter(String text, boolean header, String tag) {
        marks.inText(text);
    }

    /** A line for each row; what spans rows is repeated in each of them, unless it is part of a heading. */
    List<String> lines(MergedCells merged) {
        merged.fill(rows, this::count);
        return rows.stream().map(SheetRows::line).toList();
    }

    private static String line(TreeMap<Integer, String> row) {
        if (row.isEmpty()) {
            return "";
        }
        List<String> cells = new ArrayList<>();
        row.forEach((column, shown) -> {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(shown);
        });
        return String.join("\t", cells);
    }
}
