package vn.tiendo.plan.files;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** The body of a document of Word, with the numbers and bullets that Word draws and does not store. */
final class WordFile {
    private static final Pattern NOTE_REFERENCE = Pattern.compile("\\[(?:footnote|endnote)Ref:-?\\d+]");

    private final StringBuilder text = new StringBuilder();
    private final Marks marks = new Marks();
    private final WordNumbering numbering;

    private WordFile(XWPFDocument document) {
        this.numbering = new WordNumbering(document);
    }

    static FileText read(OPCPackage pack) throws IOException {
        try (var document = new XWPFDocument(pack)) {
            WordFile file = new WordFile(document);
            file.readAround(document);
            file.read(document.getBodyElements());
            return new FileText(file.text.toString(), List.of(), file.marks.found());
        }
    }

    private void readAround(XWPFDocument document) {
        marks.in(document.getProperties());
        document.getHeaderList().stream().map(XWPFHeaderFooter::getText).forEach(marks::inText);
        document.getFooterList().stream().map(XWPFHeaderFooter::getText).forEach(marks::inText);
        document.getFootnotes().forEach(note -> note.getParagraphs().forEach(one -> marks.inText(one.getText())));
    }

    private void read(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> line(words(paragraph));
                case XWPFTable table ->
                    new WordTable(table, this::words).lines().forEach(this::line);
                case XWPFSDT control -> control.getContent().getText().lines().forEach(this::line);
                default -> {
                    // nothing else has text
                }
            }
        }
    }

    private void line(String words) {
        text.append(words).append('\n');
    }

    /** A paragraph as it is seen. Its number counts on, so each is asked for once and in order. */
    private String words(XWPFParagraph paragraph) {
        StringBuilder words = new StringBuilder(numbering.label(paragraph));
        for (IRunElement run : paragraph.getIRuns()) {
            if (run instanceof XWPFRun own) {
                marks.inText(own.getPictureText());
                words.append(own.text());
            } else {
                words.append(run);
            }
        }
        return NOTE_REFERENCE.matcher(words).replaceAll("");
    }
}
