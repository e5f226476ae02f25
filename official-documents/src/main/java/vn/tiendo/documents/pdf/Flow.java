package vn.tiendo.documents.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.tiendo.documents.layout.Part;
import vn.tiendo.documents.style.TextStyle.Trait;

/** Lets the parts of one section flow over pages: no line of a paragraph alone, no heading without what it heads. */
final class Flow {
    /** Lines of one paragraph that are never left alone on a page. */
    private static final int TOGETHER = 2;

    private final Pages pages;
    private final List<Part> parts;

    Flow(Pages pages, List<Part> parts) {
        this.pages = pages;
        this.parts = parts;
    }

    void draw() throws IOException {
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Part.Text text -> text(TextBlock.of(text, pages.width()), leastAfter(i));
                case Part.Grid grid -> new GridDrawing(grid, pages).draw();
                case Part.Ruled table -> new TableDrawing(table, pages).draw();
            }
        }
    }

    /** What the part after this one needs on the same page, if it is to stay with it. */
    private double leastAfter(int index) {
        boolean stays =
                parts.get(index) instanceof Part.Text text && text.style().has(Trait.KEEP);
        return stays && index + 1 < parts.size() ? least(index + 1) : 0;
    }

    private double least(int index) {
        return switch (parts.get(index)) {
            case Part.Grid grid -> Math.min(new GridDrawing(grid, pages).height(), pages.height());
            case Part.Ruled table -> new TableDrawing(table, pages).least();
            case Part.Text text -> {
                TextBlock block = TextBlock.of(text, pages.width());
                boolean whole = block.lines().size() <= TOGETHER + 1;
                yield whole
                        ? block.height() + leastAfter(index)
                        : block.style().before() + TOGETHER * block.lineHeight();
            }
        };
    }

    private void text(TextBlock block, double followed) throws IOException {
        PDStructureElement element = pages.tags().append(block.tag());
        int drawn = 0;
        while (drawn < block.lines().size()) {
            double before = pages.isEmpty() ? 0 : block.style().before();
            int count = fitting(block, drawn, before, followed);
            if (count == 0) {
                pages.next();
                continue;
            }
            pages.advance(drawn == 0 ? before : 0);
            pages.pen().begin(element);
            block.draw(pages.pen(), drawn, drawn + count, pages.left(), pages.y());
            pages.pen().end();
            pages.advance(count * block.lineHeight());
            drawn += count;
            if (drawn < block.lines().size()) {
                pages.next();
            }
        }
        block.drawRule(pages.pen(), pages.left(), pages.y());
        pages.advance(block.below());
    }

    /** How many of the lines from {@code drawn} on go on this page; 0 if it is better to begin a new one. */
    private int fitting(TextBlock block, int drawn, double before, double followed) {
        int left = block.lines().size() - drawn;
        double room = pages.room() - (drawn == 0 ? before : 0);
        // a hair of tolerance: room that was added up may miss a line by rounding
        int fits = (int) Math.floor((room + 0.01) / block.lineHeight());
        boolean allFits = fits >= left;
        if (allFits && left * block.lineHeight() + block.below() + followed <= room) {
            return left;
        }
        if (pages.isEmpty()) {
            return Math.max(1, Math.min(fits, allFits ? left : Math.max(1, left - TOGETHER)));
        }
        if (allFits && followed == 0) {
            return left;
        }
        int count = Math.min(fits, left - TOGETHER);
        return count >= TOGETHER ? count : 0;
    }
}
