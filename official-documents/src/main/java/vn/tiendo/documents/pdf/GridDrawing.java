package vn.tiendo.documents.pdf;

import java.io.IOException;
import java.util.List;
import vn.tiendo.documents.layout.Part;

/** Draws two columns side by side, together on one page as far as a page holds them. */
final class GridDrawing {
    private final Pages pages;
    private final double leftWidth;
    private final List<Row> rows;

    GridDrawing(Part.Grid grid, Pages pages) {
        this.pages = pages;
        this.leftWidth = pages.width() * grid.leftShare();
        this.rows = grid.pairs().stream()
                .map(pair -> new Row(blocks(pair.left(), leftWidth), blocks(pair.right(), pages.width() - leftWidth)))
                .toList();
    }

    private record Row(List<TextBlock> left, List<TextBlock> right) {
        double height() {
            return Math.max(GridDrawing.height(left), GridDrawing.height(right));
        }
    }

    double height() {
        return rows.stream().mapToDouble(Row::height).sum();
    }

    void draw() throws IOException {
        pages.reserve(Math.min(height(), pages.height()));
        for (Row row : rows) {
            if (row.height() > pages.room()) {
                drawLong(row);
            } else {
                drawAt(row.left(), pages.left(), pages.y());
                drawAt(row.right(), pages.left() + leftWidth, pages.y());
                pages.advance(row.height());
            }
        }
    }

    /** A list longer than a page goes on over pages; what stands beside it is on the first. */
    private void drawLong(Row row) throws IOException {
        drawAt(row.right(), pages.left() + leftWidth, pages.y());
        for (TextBlock block : row.left()) {
            pages.reserve(block.height());
            drawAt(List.of(block), pages.left(), pages.y());
            pages.advance(block.height());
        }
    }

    private void drawAt(List<TextBlock> blocks, double x, double top) throws IOException {
        double y = top;
        for (TextBlock block : blocks) {
            y += block.style().before();
            pages.pen().begin(pages.tags().append(block.tag()));
            block.draw(pages.pen(), 0, block.lines().size(), x, y);
            pages.pen().end();
            y += block.lines().size() * block.lineHeight();
            block.drawRule(pages.pen(), x, y);
            y += block.below();
        }
    }

    private static List<TextBlock> blocks(List<Part.Text> texts, double width) {
        return texts.stream().map(text -> TextBlock.of(text, width)).toList();
    }

    private static double height(List<TextBlock> blocks) {
        return blocks.stream().mapToDouble(TextBlock::height).sum();
    }
}
