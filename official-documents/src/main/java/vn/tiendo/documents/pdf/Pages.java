package vn.tiendo.documents.pdf;

import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.layout.Composition;
import vn.tiendo.documents.layout.Lengths;
import vn.tiendo.documents.layout.Typeface;
import vn.tiendo.documents.style.Margins;
import vn.tiendo.documents.style.TextStyle;

/** The pages as they fill up: where the next thing goes, and how much room there is. Points from the upper left corner. */
final class Pages implements Closeable {
    private final PDDocument document;
    private final Composition composition;
    private final PdfFonts fonts;
    private final Tags tags;

    private @Nullable Pen pen;
    private final Margins margins;
    private boolean landscape;
    private int number;
    private double y;

    Pages(PDDocument document, Composition composition, PdfFonts fonts, Tags tags) {
        this.document = document;
        this.composition = composition;
        this.fonts = fonts;
        this.tags = tags;
        this.margins = composition.margins();
    }

    void begin(Composition.Section section) throws IOException {
        landscape = section.landscape();
        if (section.countsAnew()) {
            number = 0;
        }
        next();
    }

    /** Goes on at the top of a new page. */
    void next() throws IOException {
        close();
        PDPage page = new PDPage(new PDRectangle((float) paperWidth(), (float) paperHeight()));
        document.addPage(page);
        tags.page(page);
        pen = new Pen(document, page, fonts, tags);
        number++;
        y = top();
        if (number > 1) {
            number();
        }
    }

    /** Goes on at a new page unless so much fits on this one; nothing is gained when it is empty still. */
    void reserve(double height) throws IOException {
        if (height > room() && !isEmpty()) {
            next();
        }
    }

    boolean isEmpty() {
        return y <= top();
    }

    double room() {
        return paperHeight() - Lengths.points(margins.bottom()) - y;
    }

    /** What a whole page holds. */
    double height() {
        return paperHeight() - Lengths.points(margins.bottom()) - top();
    }

    double left() {
        return Lengths.points(margins.left());
    }

    double width() {
        return paperWidth() - Lengths.points(margins.left() + margins.right());
    }

    double y() {
        return y;
    }

    void advance(double height) {
        y += height;
    }

    Pen pen() {
        if (pen == null) {
            throw new IllegalStateException("No page was begun");
        }
        return pen;
    }

    Tags tags() {
        return tags;
    }

    private void number() throws IOException {
        TextStyle style = composition.pageNumber();
        String text = Integer.toString(number);
        double width = Typeface.of(style).width(text, style.size());
        double baseline = Lengths.points(composition.pageNumberFromTop()) + Typeface.ASCENT * style.size();
        pen().beginArtifact();
        pen().text(text, style, left() + (width() - width) / 2, baseline, 0);
        pen().end();
    }

    private double top() {
        return Lengths.points(margins.top());
    }

    private double paperWidth() {
        return Lengths.points(landscape ? Lengths.PAPER_HEIGHT : Lengths.PAPER_WIDTH);
    }

    private double paperHeight() {
        return Lengths.points(landscape ? Lengths.PAPER_WIDTH : Lengths.PAPER_HEIGHT);
    }

    @Override
    public void close() throws IOException {
        if (pen != null) {
            pen.close();
            pen = null;
        }
    }
}
