package vn.tiendo.documents.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.tiendo.documents.layout.Typeface;

/** The weights that one document uses; only the glyphs it shows go into it, when it is saved. */
final class PdfFonts implements Closeable {
    private final PDDocument document;
    private final Map<Typeface, PDFont> fonts = new EnumMap<>(Typeface.class);
    private final List<TrueTypeFont> files = new ArrayList<>();

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDFont of(Typeface face) throws IOException {
        PDFont known = fonts.get(face);
        if (known != null) {
            return known;
        }
        TrueTypeFont file = face.open();
        files.add(file);
        PDFont font = PDType0Font.load(document, file, true);
        fonts.put(face, font);
        return font;
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont file : files) {
            file.close();
        }
    }
}
