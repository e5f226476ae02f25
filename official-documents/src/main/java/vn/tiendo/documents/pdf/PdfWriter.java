package vn.tiendo.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import vn.tiendo.documents.layout.Composition;

/** Writes a composition as PDF: embedded subset of the font, structure, title and language; nobody's name. */
public final class PdfWriter {
    private static final float VERSION = 1.7f;

    private PdfWriter() {}

    public static byte[] write(Composition composition) {
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = new PdfFonts(document)) {
            describe(document, composition);
            Tags tags = new Tags();
            try (Pages pages = new Pages(document, composition, fonts, tags)) {
                for (Composition.Section section : composition.sections()) {
                    pages.begin(section);
                    new Flow(pages, section.parts()).draw();
                }
            }
            tags.attach(document.getDocumentCatalog());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void describe(PDDocument document, Composition composition) {
        document.setVersion(VERSION);
        // the identity of the file is made from this and from what describes it: the same document is the same file
        document.setDocumentId(composition.writtenAt().toEpochMilli());
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(composition.title());
        information.setProducer("Tiendo");
        information.setCreationDate(
                GregorianCalendar.from(composition.writtenAt().atZone(ZoneOffset.UTC)));
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("vi");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
    }
}
