package vn.tiendo.documents.layout;

import java.text.Normalizer;

/** Text as it can be set: composed letters (NFC), one kind of room between words, nothing without a glyph. */
final class Printable {
    private static final int STAND_IN = '?';

    private Printable() {}

    static String of(String text) {
        StringBuilder set = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(one -> {
            if (Character.isWhitespace(one) || Character.isISOControl(one)) {
                set.append(' ');
            } else if (Character.getType(one) != Character.FORMAT) {
                set.appendCodePoint(Typeface.hasGlyph(one) ? one : STAND_IN);
            }
        });
        return set.toString();
    }
}
