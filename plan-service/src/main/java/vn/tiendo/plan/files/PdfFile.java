package vn.tiendo.plan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import vn.tiendo.plan.files.UnreadableFile.Reason;

/** The text of the pages of a PDF, line by line as they are seen; wide gaps stay, for they divide columns. */
final class PdfFile extends PDFTextStripper {
    private static final int MOST_PAGES = 1_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    /** Of the width of a blank. */
    private static final float WIDE = 4;

    private static final String GAP = "     ";

    private float lastEnd;
    private float lastLine = Float.NaN;
    private int written;

    private PdfFile() {
        setSortByPosition(true);
        setLineSeparator("\n");
        setPageEnd("\n");
    }

    static FileText read(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile(Reason.TOO_LARGE);
            }
            Marks marks = marksOf(document);
            String text = new PdfFile().getText(document);
            if (text.isBlank()) {
                throw new UnreadableFile(Reason.NO_TEXT);
            }
            return new FileText(text, List.of(), marks.found());
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(Reason.ENCRYPTED);
        } catch (UnreadableFile known) {
            throw known;
        } catch (IOException | RuntimeException broken) { // the library meets the unexpected with any of these
            throw new UnreadableFile(Reason.DAMAGED);
        }
    }

    private static Marks marksOf(PDDocument document) throws IOException {
        Marks marks = new Marks();
        var properties = document.getDocumentInformation();
        properties.getMetadataKeys().forEach(key -> marks.inProperty(key, properties.getCustomMetadataValue(key)));
        for (var page : document.getPages()) {
            page.getAnnotations().stream().map(PDAnnotation::getContents).forEach(marks::inText);
        }
        return marks;
    }

    @Override
    protected void writeString(String words, List<TextPosition> letters) throws IOException {
        written += words.length();
        if (written > MOST_CHARACTERS) {
            throw new UnreadableFile(Reason.TOO_LARGE);
        }
        TextPosition first = letters.getFirst();
        boolean sameLine = Math.abs(first.getYDirAdj() - lastLine) < first.getHeightDir() / 2;
        if (sameLine && first.getXDirAdj() - lastEnd > WIDE * first.getWidthOfSpace()) {
            super.writeString(GAP);
        }
        TextPosition last = letters.getLast();
        lastEnd = last.getXDirAdj() + last.getWidthDirAdj();
        lastLine = last.getYDirAdj();
        super.writeString(words, letters);
    }
}
