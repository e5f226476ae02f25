package vn.tiendo.plan.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes the files that people send. */
public final class Office {
    private static final int LINES = 45;
    private static final float LEADING = 16;

    private Office() {}

    static byte[] word(Consumer<XWPFDocument> writing) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            writing.accept(document);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A paragraph for each line. */
    public static byte[] word(String text) {
        return word(document -> text.lines()
                .forEach(line -> document.createParagraph().createRun().setText(line)));
    }

    public static byte[] workbook(Consumer<XSSFWorkbook> writing) {
        try (var workbook = new XSSFWorkbook()) {
            return written(workbook, writing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A workbook, filled in. */
    public static byte[] filled(byte[] template, Consumer<XSSFWorkbook> writing) {
        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(template))) {
            return written(workbook, writing);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] written(XSSFWorkbook workbook, Consumer<XSSFWorkbook> writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        writing.accept(workbook);
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    /** A line of a page for each line; cells are set apart where tabs divide them. */
    public static byte[] pdf(List<String> lines) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            write(document, lines);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static void write(PDDocument document, List<String> lines) throws IOException {
        PDType0Font font = font(document);
        for (int from = 0; from < lines.size(); from += LINES) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.setFont(font, 10);
                for (int i = from; i < Math.min(from + LINES, lines.size()); i++) {
                    String[] cells = lines.get(i).split("\t");
                    for (int column = 0; column < cells.length; column++) {
                        content.beginText();
                        content.newLineAtOffset(50 + 150 * column, 750 - LEADING * (i - from));
                        content.showText(cells[column]);
                        content.endText();
                    }
                }
            }
        }
    }

    static PDType0Font font(PDDocument document) throws IOException {
        try (InputStream font =
                PDType0Font.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            return PDType0Font.load(document, font);
        }
    }
}
