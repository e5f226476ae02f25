package vn.tiendo.documents.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import vn.tiendo.documents.style.TextStyle;
import vn.tiendo.documents.style.TextStyle.Trait;

/**
 * The font that comes with the module, Liberation Serif, whose letters are as wide as those of Times New Roman: what is
 * measured here also holds where a word processor shows the latter. Only the basic multilingual plane is measured.
 */
public enum Typeface {
    REGULAR("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    /** The part of the size that stands above the line, and what hangs below it. */
    public static final double ASCENT = 0.891;

    public static final double DESCENT = 0.216;

    /** From one line to the next at single spacing, as a multiple of the size. */
    public static final double LEADING = 1.15;

    private static final int PLANE = 0x10000;

    private final String file;
    private final short[] advances;
    private final int unitsPerEm;

    Typeface(String name) {
        this.file = "/vn/tiendo/documents/fonts/LiberationSerif-" + name + ".ttf";
        try (TrueTypeFont font = open()) {
            this.unitsPerEm = font.getUnitsPerEm();
            this.advances = advances(font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Typeface of(TextStyle style) {
        boolean italic = style.has(Trait.ITALIC);
        return style.has(Trait.BOLD) ? (italic ? BOLD_ITALIC : BOLD) : (italic ? ITALIC : REGULAR);
    }

    /** Whether every weight has a glyph for it. */
    public static boolean hasGlyph(int codePoint) {
        for (Typeface face : values()) {
            if (codePoint >= PLANE || face.advances[codePoint] < 0) {
                return false;
            }
        }
        return true;
    }

    /** A fresh reading of the file, to be closed by the caller; no ligatures, so that what is measured is what is drawn. */
    public final TrueTypeFont open() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Typeface.class.getResourceAsStream(file), file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes));
            font.setEnableGsub(false);
            return font;
        }
    }

    /** Width in points. */
    public double width(String text, double size) {
        long units = text.chars()
                .map(one -> Math.max(0, advances[one]))
                .asLongStream()
                .sum();
        return units * size / unitsPerEm;
    }

    private static short[] advances(TrueTypeFont font) throws IOException {
        CmapLookup glyphs = font.getUnicodeCmapLookup();
        short[] advances = new short[PLANE];
        for (int one = 0; one < PLANE; one++) {
            int glyph = glyphs.getGlyphId(one);
            advances[one] = glyph == 0 ? -1 : (short) font.getAdvanceWidth(glyph);
        }
        return advances;
    }
}
