package vn.tiendo.documents.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import vn.tiendo.documents.layout.Typeface;
import vn.tiendo.documents.style.TextStyle;

/** Draws on one page; positions in points from the upper left corner. */
final class Pen implements Closeable {
    private static final float RULE_WIDTH = 0.6f;
    private static final int THOUSANDTHS = 1000;

    private final PDPage page;
    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final Tags tags;

    Pen(PDDocument document, PDPage page, PdfFonts fonts, Tags tags) throws IOException {
        this.page = page;
        this.content = new PDPageContentStream(document, page);
        this.fonts = fonts;
        this.tags = tags;
        content.setLineWidth(RULE_WIDTH);
    }

    /** What is drawn until {@link #end} is the content of the element. */
    void begin(PDStructureElement element) throws IOException {
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), tags.mark(element, page));
    }

    /** What is drawn until {@link #end} is decoration, which is not read aloud. */
    void beginArtifact() throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
    }

    void end() throws IOException {
        content.endMarkedContent();
    }

    /** A line of text; {@code extra} points are added to each space. */
    void text(String text, TextStyle style, double x, double baseline, double extra) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(fonts.of(Typeface.of(style)), (float) style.size());
        content.newLineAtOffset((float) x, fromBottom(baseline));
        if (extra > 0) {
            content.showTextWithPositioning(spread(text, -extra * THOUSANDTHS / style.size()));
        } else {
            content.showText(text);
        }
        content.endText();
    }

    void line(double fromX, double fromY, double toX, double toY) throws IOException {
        content.moveTo((float) fromX, fromBottom(fromY));
        content.lineTo((float) toX, fromBottom(toY));
        content.stroke();
    }

    private static Object[] spread(String text, double adjustment) {
        List<Object> pieces = new ArrayList<>();
        int from = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
            pieces.add(text.substring(from, space + 1));
            pieces.add((float) adjustment);
            from = space + 1;
        }
        pieces.add(text.substring(from));
        return pieces.toArray();
    }

    private float fromBottom(double y) {
        return (float) (page.getMediaBox().getHeight() - y);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
