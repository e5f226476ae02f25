package vn.tiendo.plan.extraction.text;

import java.util.ArrayList;
import java.util.List;

/** Splits text into words, numbers and signs. */
final class Words {

    private static final String SCANNED_LETTERS = "€¢¥§$&@";
    private static final String DIGIT_LIKE = "lIoO";

    private final String text;
    private final boolean scanned;
    private final List<Word> words = new ArrayList<>();

    private Words(String text, boolean scanned) {
        this.text = text;
        this.scanned = scanned;
    }

    static List<Word> of(String text, boolean scanned) {
        Words words = new Words(text, scanned);
        for (int at = 0; at < text.length(); ) at = words.read(at);
        return List.copyOf(words.words);
    }

    private int read(int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) return at + 1;
        int end = isWordPart(at) ? endOfWord(at) : at + 1;
        String raw = text.substring(at, end);
        words.add(word(raw, at, end));
        return end;
    }

    private Word word(String raw, int start, int end) {
        Word.Kind kind = kind(raw);
        if (kind == Word.Kind.MIXED && scanned && isBrokenPercentage(raw, end)) {
            String digits = raw.replaceAll("[lI]", "1").replaceAll("[oO]", "0");
            return new Word(digits, digits, start, end, Word.Kind.NUMBER);
        }
        String folded = Folding.fold(raw);
        return new Word(raw, folded.isEmpty() ? raw : folded, start, end, kind);
    }

    private boolean isBrokenPercentage(String raw, int end) {
        boolean onlyDigitLike = raw.chars().allMatch(c -> isDigit((char) c) || DIGIT_LIKE.indexOf(c) >= 0);
        return onlyDigitLike && end < text.length() && text.charAt(end) == '%';
    }

    private static Word.Kind kind(String raw) {
        boolean digits = false;
        boolean letters = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            digits |= isDigit(c);
            letters |= !isDigit(c) && c != '.' && c != ',';
        }
        if (digits) return letters ? Word.Kind.MIXED : Word.Kind.NUMBER;
        return Character.isLetter(raw.charAt(0)) || raw.length() > 1 ? Word.Kind.LETTERS : Word.Kind.MARK;
    }

    private int endOfWord(int from) {
        int at = from;
        while (at < text.length() && (isWordPart(at) || isInsideNumber(at))) at++;
        return at;
    }

    private boolean isInsideNumber(int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',')
                && at > 0
                && at + 1 < text.length()
                && isDigit(text.charAt(at - 1))
                && isDigit(text.charAt(at + 1));
    }

    private boolean isWordPart(int at) {
        char c = text.charAt(at);
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) return true;
        return SCANNED_LETTERS.indexOf(c) >= 0 && (isLetterOrDigitAt(at - 1) || isLetterOrDigitAt(at + 1));
    }

    private boolean isLetterOrDigitAt(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
