package vn.tiendo.plan.extraction.text;

import java.text.Normalizer;

/** Folds text to lower case without diacritics, so that writing with, without and with damaged diacritics compares. */
public final class Folding {

    private Folding() {}

    public static String fold(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) folded.append(plain(Character.toLowerCase(c)));
        }
        return folded.toString();
    }

    /** Currency signs are how text recognition writes a vowel with two marks. */
    private static char plain(char c) {
        return switch (c) {
            case 'đ' -> 'd';
            case '€', '¢' -> 'e';
            case '¥' -> 'y';
            case '–', '—', '‐', '‑', '−' -> '-';
            default -> c;
        };
    }
}
