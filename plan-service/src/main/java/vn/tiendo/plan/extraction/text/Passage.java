package vn.tiendo.plan.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.tiendo.plan.extraction.result.Source;

/** Consecutive lines joined into one text that still knows which line each character came from. */
public final class Passage {

    private final String text;
    private final int[] starts;
    private final int[] numbers;
    private final List<Word> words;
    private final boolean scanned;

    private Passage(String text, int[] starts, int[] numbers, boolean scanned) {
        this.text = text;
        this.starts = starts;
        this.numbers = numbers;
        this.scanned = scanned;
        this.words = Words.of(text, scanned);
    }

    /** Joins the lines; a symbol broken after its hyphen ("07-" and "TB/…") becomes whole again. */
    public static Passage of(List<SourceLine> lines, boolean scanned) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[lines.size()];
        int[] numbers = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            if (!text.isEmpty() && !isBrokenSymbol(text, line)) text.append(' ');
            starts[i] = text.length();
            numbers[i] = lines.get(i).number();
            text.append(line);
        }
        return new Passage(text.toString(), starts, numbers, scanned);
    }

    private static boolean isBrokenSymbol(StringBuilder before, String line) {
        int last = before.length() - 1;
        char mark = before.charAt(last);
        return (mark == '-' || mark == '/')
                && last > 0
                && Character.isLetterOrDigit(before.charAt(last - 1))
                && !line.isEmpty()
                && Character.isUpperCase(line.charAt(0));
    }

    public String text() {
        return text;
    }

    public List<Word> words() {
        return words;
    }

    /** Whether the text was recognised from a picture or lost its diacritics, so that words must be compared loosely. */
    public boolean scanned() {
        return scanned;
    }

    public int lineAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return numbers[Math.max(0, found >= 0 ? found : -found - 2)];
    }

    public Source source() {
        return new Source(numbers[0], numbers[numbers.length - 1]);
    }

    public Clause whole() {
        return new Clause(this, 0, words.size());
    }

    public Clause from(int word) {
        return new Clause(this, Math.min(word, words.size()), words.size());
    }

    /** The parts between full stops and semicolons, without those marks. */
    public List<Clause> clauses() {
        return split(whole(), true);
    }

    public List<Clause> sentences() {
        return split(whole(), false);
    }

    private List<Clause> split(Clause clause, boolean atSemicolons) {
        List<Clause> parts = new ArrayList<>();
        int from = clause.from();
        int depth = 0;
        for (int i = clause.from(); i < clause.to(); i++) {
            Word word = words.get(i);
            depth = depth(depth, word);
            boolean ends = depth == 0 && (isFullStop(i) || atSemicolons && word.is(";"));
            if (!ends) continue;
            if (i > from) parts.add(clause.part(from, i));
            from = i + 1;
        }
        if (from < clause.to()) parts.add(clause.part(from, clause.to()));
        return parts;
    }

    private static int depth(int depth, Word word) {
        if (word.is("(")) return Math.min(depth + 1, 3);
        return word.is(")") && depth > 0 ? depth - 1 : depth;
    }

    private boolean isFullStop(int i) {
        if (!words.get(i).is(".") || i == 0) return false;
        return i + 1 == words.size()
                || !words.get(i).touches(words.get(i + 1)) && words.get(i + 1).isCapitalised();
    }
}
