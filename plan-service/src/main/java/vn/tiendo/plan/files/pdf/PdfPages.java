package vn.tiendo.plan.files.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the pages of a document one after the other. */
public final class PdfPages extends PDFTextStripper {
    private static final int MOST_PAGES = 1_000;
    private static final int MOST_LETTERS = 4_000_000;
    /** Letters of one page are kept until it ends. The largest sheet full of small print has fifty thousand. */
    private static final int MOST_LETTERS_OF_A_PAGE = 100_000;
    /** Steps of drawing: parts of pages can be drawn many times, each many times. */
    private static final int MOST_STEPS = 10_000_000;

    private final DrawnLines drawn = new DrawnLines(this);
    private final PagesText text = new PagesText();
    private final List<Line> lines = new ArrayList<>();
    private List<Word> line = new ArrayList<>();
    private int pages;
    private int letters;
    private int lettersOfPage;
    private int steps;

    private PdfPages() {
        setSortByPosition(true);
        setShouldSeparateByBeads(false);
    }

    /**
     * All text of the document, a line for each line of text and each row of a table, cells divided by tabs.
     *
     * @throws TooMuch when it has more pages, letters or steps of drawing than a plan
     */
    public static String text(PDDocument document) throws IOException {
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new TooMuch();
        }
        PdfPages pages = new PdfPages();
        pages.writeText(document, Writer.nullWriter());
        return pages.text.end();
    }

    @Override
    protected void startPage(PDPage page) {
        pages++;
        if (pages > MOST_PAGES) { // the tree may count fewer than it has
            throw new TooMuch();
        }
        lettersOfPage = 0;
        drawn.begin(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        steps++;
        if (steps > MOST_STEPS) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        letters++;
        lettersOfPage++;
        if (letters > MOST_LETTERS || lettersOfPage > MOST_LETTERS_OF_A_PAGE) {
            throw new TooMuch();
        }
        super.processTextPosition(letter);
    }

    @Override
    protected void writeString(String words, List<TextPosition> written) {
        List<TextPosition> word = new ArrayList<>();
        for (TextPosition letter : written) {
            boolean blank = letter.getUnicode().isBlank();
            if (blank || !word.isEmpty() && isApart(word.getLast(), letter)) {
                add(word);
                word.clear();
            }
            if (!blank) {
                word.add(letter);
            }
        }
        add(word);
    }

    private static boolean isApart(TextPosition before, TextPosition letter) {
        return letter.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj() > before.getWidthOfSpace();
    }

    private void add(List<TextPosition> letters) {
        if (letters.isEmpty()) {
            return;
        }
        StringBuilder shown = new StringBuilder();
        letters.forEach(letter -> shown.append(letter.getUnicode()));
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        line.add(new Word(
                composed(shown.toString()),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj() - first.getHeightDir(),
                first.getYDirAdj(),
                first.getWidthOfSpace()));
    }

    /** Fonts may have one sign for two letters. */
    private static String composed(String shown) {
        boolean plain = shown.chars().noneMatch(c -> c >= 0xFB00 && c <= 0xFB06);
        return plain ? shown : Normalizer.normalize(shown, Normalizer.Form.NFKC);
    }

    @Override
    protected void writeLineSeparator() {
        if (!line.isEmpty()) {
            lines.add(new Line(line));
            line = new ArrayList<>();
        }
    }

    @Override
    protected void endPage(PDPage page) {
        writeLineSeparator();
        text.add(Page.of(lines, drawn.strokes()));
        lines.clear();
    }
}
