package vn.tiendo.reporting.evidence.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of the first pages, where a stamp stands, and as much of it as pages for people have. A kilobyte of packed
 * content can ask for millions of letters, and every letter costs its reader some hundred bytes: what goes beyond is
 * passed over.
 */
final class PageText extends PDFTextStripper {
    private static final int PAGES = 3;
    private static final int MOST_LETTERS = 50_000;
    private static final int MOST_STEPS = 200_000;
    private static final int DEEPEST = 100;
    private static final int MOST_CONTENT = 1 << 20;

    private int letters;
    private int steps;

    PageText() {
        setEndPage(PAGES);
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        super.processPage(new Beginning(page));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps <= MOST_STEPS && letters <= MOST_LETTERS && getGraphicsStackSize() <= DEEPEST) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        if (++letters <= MOST_LETTERS) {
            super.processTextPosition(letter);
        }
    }

    /** A page that ends early. */
    private static final class Beginning extends PDPage {
        private final PDPage page;

        Beginning(PDPage page) {
            super(page.getCOSObject());
            this.page = page;
        }

        /** Those of the page itself are remembered by the document. */
        @Override
        public PDResources getResources() {
            return page.getResources();
        }

        /** What calls itself something of a kind, such as a picture, was let through larger than content may be. */
        @Override
        public RandomAccessRead getContentsForStreamParsing() throws IOException {
            ByteArrayOutputStream beginning = new ByteArrayOutputStream();
            Iterator<PDStream> streams = getContentStreams();
            while (streams.hasNext() && beginning.size() < MOST_CONTENT) {
                PDStream stream = streams.next();
                if (!stream.getCOSObject().containsKey(COSName.SUBTYPE)) {
                    try (InputStream content = stream.createInputStream()) {
                        beginning.write(content.readNBytes(MOST_CONTENT - beginning.size()));
                    }
                    beginning.write('\n');
                }
            }
            return new RandomAccessReadBuffer(beginning.toByteArray());
        }
    }
}
