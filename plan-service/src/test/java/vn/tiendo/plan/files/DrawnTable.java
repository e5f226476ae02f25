package vn.tiendo.plan.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws a table over as many pages as it needs, as word processors do: cells wrap, the first row is repeated on every page,
 * a row that does not fit is broken. Cells between bars; a cell "^" goes on with the one above it.
 */
final class DrawnTable {
    private static final float SIZE = 10;
    private static final float LEADING = 13;
    private static final float PADDING = 4;
    private static final float MARGIN = 40;

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final float[] widths;
    private final boolean framed;
    private boolean turned;
    private boolean centred;
    private float bottom = 60;
    private List<List<String>> above = List.of();
    private PDPageContentStream content;
    private float y;
    private int pages;

    DrawnTable(boolean framed, float... widths) {
        this.framed = framed;
        this.widths = widths;
        try {
            this.font = Office.font(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Numbers stand in the middle of their rows. */
    DrawnTable centred() {
        centred = true;
        return this;
    }

    /** The sheet lies across, and is turned to be read. */
    DrawnTable turned() {
        turned = true;
        return this;
    }

    /** Pages have only room for so many points. */
    DrawnTable pagesOf(float height) {
        bottom = top() - height;
        return this;
    }

    DrawnTable after(String... lines) {
        above = List.of(List.of(lines));
        return this;
    }

    byte[] with(String... rows) {
        try (document;
                var bytes = new ByteArrayOutputStream()) {
            List<List<String>> cells = new ArrayList<>();
            for (String row : rows) {
                cells.add(List.of(row.split("\\|", -1)));
            }
            begin();
            for (List<String> lines : above) {
                for (String line : lines) {
                    show(line, MARGIN, y - LEADING);
                    y -= LEADING;
                }
            }
            y -= LEADING;
            row(cells.getFirst(), List.of());
            for (int i = 1; i < cells.size(); i++) {
                row(cells.get(i), cells.getFirst());
            }
            closeFrame();
            content.close();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private float top() {
        return (turned ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight()) - MARGIN;
    }

    private void begin() throws IOException {
        if (content != null) {
            closeFrame();
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        content.setFont(font, SIZE);
        if (turned) {
            page.setRotation(90);
            content.transform(new Matrix(0, 1, -1, 0, PDRectangle.A4.getWidth(), 0));
        }
        y = top();
        pages++;
        show(String.valueOf(pages), 300, y);
        y -= 2 * LEADING;
    }

    private void row(List<String> cells, List<String> heading) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            lines.add(new ArrayList<>(cells.get(i).equals("^") ? List.of() : wrapped(cells.get(i), widths[i])));
        }
        boolean rest = true;
        while (rest) {
            int tallest = lines.stream().mapToInt(List::size).max().orElse(1);
            int room = (int) ((y - bottom - 2 * PADDING) / LEADING);
            if (room < 1) {
                begin();
                if (!heading.isEmpty()) {
                    row(heading, List.of());
                }
                continue;
            }
            int height = Math.min(room, tallest);
            draw(cells, lines, height);
            rest = lines.stream().anyMatch(left -> !left.isEmpty());
        }
    }

    private void draw(List<String> cells, List<List<String>> lines, int height) throws IOException {
        float x = MARGIN;
        float tall = height * LEADING + 2 * PADDING;
        for (int i = 0; i < lines.size(); i++) {
            List<String> column = lines.get(i);
            int shown = Math.min(height, column.size());
            float down = centred && i == 0 ? (height - shown) * LEADING / 2 : 0;
            for (int n = 0; n < shown; n++) {
                show(column.get(n), x + PADDING, y - PADDING - down - (n + 1) * LEADING + 3);
            }
            column.subList(0, shown).clear();
            if (framed) {
                frame(x, y, widths[i], tall, cells.get(i).equals("^"));
            }
            x += widths[i];
        }
        y -= tall;
    }

    private void frame(float x, float y, float width, float height, boolean open) throws IOException {
        line(x, y, x, y - height);
        line(x + width, y, x + width, y - height);
        if (!open) {
            line(x, y, x + width, y);
        }
    }

    /** The line below a cell is drawn by the row below, which knows whether its cell goes on. */
    private void closeFrame() throws IOException {
        float width = 0;
        for (float one : widths) {
            width += one;
        }
        if (framed) {
            line(MARGIN, y, MARGIN + width, y);
        }
    }

    private void line(float x, float y, float toX, float toY) throws IOException {
        content.moveTo(x, y);
        content.lineTo(toX, toY);
        content.stroke();
    }

    private void show(String text, float x, float at) throws IOException {
        content.beginText();
        content.newLineAtOffset(x, at);
        content.showText(text);
        content.endText();
    }

    private List<String> wrapped(String text, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * SIZE > width - 2 * PADDING) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
