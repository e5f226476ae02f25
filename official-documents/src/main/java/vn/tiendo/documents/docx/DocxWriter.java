package vn.tiendo.documents.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import vn.tiendo.documents.layout.Composition;

/** Writes a composition as DOCX: a text to go on with in a word processor, with nobody's name in it. */
public final class DocxWriter {
    /** What the decree asks for by name; whoever has it not is shown the font that is as wide. */
    private static final String FONT = "Times New Roman";

    private DocxWriter() {}

    public static byte[] write(Composition composition) {
        try (XWPFDocument document = new XWPFDocument()) {
            describe(document, composition);
            new Sections(document, composition).write();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return SteadyZip.of(bytes.toByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void describe(XWPFDocument document, Composition composition) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        fonts.setEastAsia(FONT);
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(fonts);
        styles.setSpellingLanguage("vi-VN");

        Optional<Date> written = Optional.of(Date.from(composition.writtenAt()));
        PackagePropertiesPart core =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(Optional.of(composition.title()));
        core.setLanguageProperty(Optional.of("vi"));
        core.setCreatorProperty(Optional.empty());
        core.setLastModifiedByProperty(Optional.empty());
        core.setCreatedProperty(written);
        core.setModifiedProperty(written);
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Tiendo");
    }
}
