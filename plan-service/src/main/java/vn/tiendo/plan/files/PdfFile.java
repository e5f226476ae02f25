package vn.tiendo.plan.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import vn.tiendo.plan.files.UnreadableFile.Reason;
import vn.tiendo.plan.files.pdf.BoundedParser;
import vn.tiendo.plan.files.pdf.PdfPages;
import vn.tiendo.plan.files.pdf.TooMuch;

/** A PDF with text: what its pages say, and the marks of State secrets around it. */
final class PdfFile {
    private PdfFile() {}

    static FileText read(Path file) {
        try (PDDocument document = BoundedParser.open(file.toFile())) {
            String text = PdfPages.text(document);
            if (text.isBlank()) {
                throw new UnreadableFile(Reason.NO_TEXT);
            }
            return new FileText(text, List.of(), marksOf(document).found());
        } catch (InvalidPasswordException locked) {
            throw new UnreadableFile(Reason.ENCRYPTED);
        } catch (UnreadableFile known) {
            throw known;
        } catch (TooMuch large) {
            throw new UnreadableFile(Reason.TOO_LARGE);
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
}
