package vn.tiendo.secrecy;

import java.util.Set;

/** What the line before tells about a line: whether that is the end of a sentence, an item of a list, a stamp in two parts. */
record LineBefore(String text) {
    static final LineBefore NONE = new LineBefore("");
    /** Words that {@code mật} completes: bí mật, bảo mật, cơ mật, giải mật, thân mật. */
    private static final Set<String> COMPLETED = Set.of("BI", "BAO", "CO", "GIAI", "THAN");
    /** After these a level is named: cấp độ mật, tối mật, tuyệt mật, "Mật, Tối mật". */
    private static final Set<String> NAMING = Set.of("DO", "TOI", "TUYET", "MAT");

    private static final int SHORTEST_FULL_LINE = 45;

    /** Whether a mark in capitals only completes a heading in capitals. */
    boolean completesInCapitals() {
        return isCapitals() && COMPLETED.contains(lastWord());
    }

    /** Whether a mark in small letters continues what this line began. */
    boolean continuesWith(Syllables.Found mark, boolean stopped) {
        if (text.isEmpty() || endsSentence()) {
            return false;
        }
        boolean oneWord = mark.level() == SecrecyLevel.MAT;
        boolean completes = oneWord && mark.small() && COMPLETED.contains(lastWord());
        return completes || NAMING.contains(lastWord()) || isFullLine() && (stopped || oneWord && mark.small());
    }

    /** Whether a list goes on here. */
    boolean opensList() {
        return text.endsWith(":") || text.endsWith(";") || text.endsWith(",") || text.matches("[-+•–*·]\\s.*");
    }

    /** Whether it announces a level and nothing more, as the cell of a form does. */
    boolean isLabel() {
        return Letters.folded(text).matches("[^A-Z0-9]*(?:MUC |CAP )?DO (?:BAO )?MAT[^A-Z0-9]*");
    }

    boolean isNone() {
        return text.isEmpty();
    }

    /** The first syllable of a stamp that is broken into two lines; empty when it is anything else. */
    String firstSyllable() {
        String folded = Letters.folded(text);
        return folded.equals("TUYET") || folded.equals("TOI") ? folded : "";
    }

    private boolean isCapitals() {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    /** A sentence goes on in the next line only when it has filled this one; the head of a letter does not. */
    private boolean isFullLine() {
        return !isCapitals() && text.length() >= SHORTEST_FULL_LINE;
    }

    private boolean endsSentence() {
        return text.matches(".*[.!?:;…]");
    }

    private String lastWord() {
        String[] words = Letters.folded(text).split("[^A-Z0-9]+");
        return words.length == 0 ? "" : words[words.length - 1];
    }
}
