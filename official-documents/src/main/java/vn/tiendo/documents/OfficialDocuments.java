package vn.tiendo.documents;

import vn.tiendo.documents.docx.DocxWriter;
import vn.tiendo.documents.layout.Composer;
import vn.tiendo.documents.layout.Composition;
import vn.tiendo.documents.pdf.PdfWriter;
import vn.tiendo.documents.style.StyleSheet;

/** Writes documents. Takes tens of milliseconds of a processor and more for long tables: not for an event loop. */
public final class OfficialDocuments {
    private OfficialDocuments() {}

    /** The bytes of the document; the same document, sheet and format give the same bytes. */
    public static byte[] write(OfficialDocument document, StyleSheet sheet, DocumentFormat format) {
        Composition composition = Composer.compose(document, sheet);
        return switch (format) {
            case DOCX -> DocxWriter.write(composition);
            case PDF -> PdfWriter.write(composition);
        };
    }
}
