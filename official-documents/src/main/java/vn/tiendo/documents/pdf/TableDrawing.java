package vn.tiendo.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.tiendo.documents.Block;
import vn.tiendo.documents.layout.Part;
import vn.tiendo.documents.style.TextStyle;
import vn.tiendo.documents.style.TextStyle.Align;

/** Draws a table with lines: its heading on every page, a row on one page unless it is longer than one. */
final class TableDrawing {
    /** Room between a line and the letters, points. */
    private static final double BESIDE = 4;

    private static final double ABOVE = 2;
    private static final double AFTER = 6;

    private final Part.Ruled table;
    private final Pages pages;
    private final double[] widths;
    private final Row head;

    TableDrawing(Part.Ruled table, Pages pages) {
        this.table = table;
        this.pages = pages;
        this.widths = widths(table.columns(), pages.width());
        this.head = row(table.columns().stream().map(Block.Column::title).toList(), table.head(), true);
    }

    /** Cells side by side, all of one style, so that their lines stand at the same heights. */
    private record Row(List<TextBlock> cells, int lines, double lineHeight) {
        double height() {
            return height(lines);
        }

        double height(int count) {
            return count * lineHeight + 2 * ABOVE;
        }
    }

    /** Heading and first row. */
    double least() {
        double first = table.rows().isEmpty() ? 0 : row(table.rows().getFirst()).height();
        return Math.min(head.height() + first, pages.height());
    }

    void draw() throws IOException {
        pages.reserve(least());
        pages.tags().open("Table");
        draw(head, "TH");
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = row(table.rows().get(i));
            if (isGroup(i) && i + 1 < table.rows().size()) {
                reserve(row.height() + row(table.rows().get(i + 1)).height());
            }
            draw(row, "TD");
        }
        pages.tags().close();
        pages.advance(AFTER);
    }

    private boolean isGroup(int index) {
        return table.rows().get(index).cells().size() == 1 && table.columns().size() > 1;
    }

    private void draw(Row row, String tag) throws IOException {
        pages.tags().open("TR");
        List<PDStructureElement> elements = new ArrayList<>();
        for (TextBlock cell : row.cells()) {
            elements.add(pages.tags().append(tag));
        }
        pages.tags().close();
        int drawn = 0;
        while (drawn < row.lines()) {
            int count = fitting(row, drawn);
            if (count == 0) {
                goOn();
                // a heading as long as a page must not keep the rows from coming
                count = Math.max(1, fitting(row, drawn));
            }
            drawLines(row, drawn, drawn + count, elements);
            drawn += count;
        }
    }

    /** How many lines of the row go on this page: all of them if a page holds them. */
    private int fitting(Row row, int drawn) {
        int left = row.lines() - drawn;
        int fits = (int) Math.floor((pages.room() + 0.01 - 2 * ABOVE) / row.lineHeight());
        if (fits >= left) {
            return left;
        }
        boolean fitsOnNext = row.height(left) <= pages.height() - head.height();
        return fitsOnNext ? 0 : Math.max(0, fits);
    }

    private void reserve(double height) throws IOException {
        if (height > pages.room() && height <= pages.height() - head.height()) {
            goOn();
        }
    }

    /** The heading again, which is not read aloud again. */
    private void goOn() throws IOException {
        pages.next();
        drawLines(head, 0, head.lines(), List.of());
    }

    private void drawLines(Row row, int from, int to, List<PDStructureElement> elements) throws IOException {
        Pen pen = pages.pen();
        double x = pages.left();
        double top = pages.y();
        double bottom = top + row.height(to - from);
        for (int i = 0; i < row.cells().size(); i++) {
            TextBlock cell = row.cells().get(i);
            if (elements.isEmpty()) {
                pen.beginArtifact();
            } else {
                pen.begin(elements.get(i));
            }
            cell.draw(
                    pen,
                    Math.min(from, cell.lines().size()),
                    Math.min(to, cell.lines().size()),
                    x + BESIDE,
                    top + ABOVE);
            pen.end();
            x += cell.width() + 2 * BESIDE;
        }
        drawBorders(row, top, bottom);
        pages.advance(bottom - top);
    }

    private void drawBorders(Row row, double top, double bottom) throws IOException {
        Pen pen = pages.pen();
        double x = pages.left();
        pen.beginArtifact();
        pen.line(x, top, x + pages.width(), top);
        pen.line(x, bottom, x + pages.width(), bottom);
        pen.line(x, top, x, bottom);
        for (TextBlock cell : row.cells()) {
            x += cell.width() + 2 * BESIDE;
            pen.line(x, top, x, bottom);
        }
        pen.end();
    }

    private Row row(Block.Row row) {
        boolean group = row.cells().size() == 1 && table.columns().size() > 1;
        return row(row.cells(), group ? table.group() : table.cell(), false);
    }

    private Row row(List<String> texts, TextStyle style, boolean asStyled) {
        boolean wide = texts.size() != widths.length;
        List<TextBlock> cells = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            double width = (wide ? pages.width() : widths[i]) - 2 * BESIDE;
            TextStyle own = wide || asStyled
                    ? style
                    : style.aligned(
                            Align.valueOf(table.columns().get(i).alignment().name()));
            cells.add(TextBlock.of("P", texts.get(i), own, width));
        }
        int lines = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
        return new Row(cells, lines, cells.getFirst().lineHeight());
    }

    private static double[] widths(List<Block.Column> columns, double width) {
        double sum = columns.stream().mapToDouble(Block.Column::weight).sum();
        return columns.stream()
                .mapToDouble(column -> width * column.weight() / sum)
                .toArray();
    }
}
