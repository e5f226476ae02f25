package vn.tiendo.secrecy;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Vietnamese letters made comparable. Folding keeps the number of characters, so positions stay the same. */
final class Letters {
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}]");
    /** Some extractors of text set a mark apart from its letter. */
    private static final Pattern GAP_BEFORE_MARK = Pattern.compile("\\s+(?=\\p{Mn})");

    /** Up to the last Latin letter with Vietnamese diacritics; what lies above folds to itself. */
    private static final char[] LATIN = latin();

    private Letters() {}

    /** Composed, full-width letters and ligatures made plain, nothing invisible. */
    static String composed(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return Normalizer.normalize(GAP_BEFORE_MARK.matcher(visible).replaceAll(""), Normalizer.Form.NFKC);
    }

    /** The same characters in capitals and without diacritics: {@code Tối mật} becomes {@code TOI MAT}. */
    static String folded(String composed) {
        char[] letters = composed.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            letters[at] = folded(letters[at]);
        }
        return new String(letters);
    }

    static char folded(char letter) {
        return letter < LATIN.length ? LATIN[letter] : letter;
    }

    private static char[] latin() {
        char[] latin = new char[0x1F00];
        for (char letter = 0; letter < latin.length; letter++) {
            String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            latin[letter] = Character.toUpperCase(parts.charAt(0));
        }
        latin['đ'] = 'D';
        latin['Đ'] = 'D';
        return latin;
    }

    static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter);
    }
}
