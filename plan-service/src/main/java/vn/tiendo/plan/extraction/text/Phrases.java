package vn.tiendo.plan.extraction.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Alternative wordings of one thing, written folded, each an argument or several in one with bars between. The longest that fits wins; scanned text may differ a
 * little.
 */
public final class Phrases {

    /** Words from {@code from} to {@code to} (excluded) of a passage are the phrase. */
    public record Match(int from, int to) {}

    private enum Care {
        EXACT,
        NORMAL,
        LOOSE
    }

    private final List<String[]> alternatives;
    private final Map<String, List<String[]>> byFirst = new HashMap<>();
    private final Map<String, List<String[]>> byLast = new HashMap<>();
    private final Care care;

    private Phrases(String[] alternatives, Care care) {
        this.alternatives = Arrays.stream(alternatives)
                .flatMap(list -> Arrays.stream(list.split("\\|")))
                .map(String::strip)
                .map(phrase -> phrase.split(" "))
                .sorted(Comparator.comparingInt((String[] syllables) -> -syllables.length))
                .toList();
        this.care = care;
        for (String[] syllables : this.alternatives) {
            byFirst.computeIfAbsent(syllables[0], first -> new ArrayList<>()).add(syllables);
            byLast.computeIfAbsent(syllables[syllables.length - 1], last -> new ArrayList<>())
                    .add(syllables);
        }
    }

    public static Phrases of(String... alternatives) {
        return new Phrases(alternatives, Care.NORMAL);
    }

    /** Even in scanned text only as written: for words that are next to others in spelling and mean little. */
    public static Phrases exactly(String... alternatives) {
        return new Phrases(alternatives, Care.EXACT);
    }

    /** For short words whose place leaves little doubt: in scanned text even they may differ. */
    public static Phrases loosely(String... alternatives) {
        return new Phrases(alternatives, Care.LOOSE);
    }

    /** The index after the phrase when it stands at {@code at}, else -1. */
    public int endAt(Clause clause, int at) {
        if (!clause.has(at)) return -1;
        for (String[] syllables : candidates(clause, byFirst, clause.word(at))) {
            int end = end(clause, at, syllables);
            if (end > 0) return end;
        }
        return -1;
    }

    /** Only damaged text needs every alternative tried. */
    private List<String[]> candidates(Clause clause, Map<String, List<String[]>> index, Word word) {
        if (loose(clause)) return alternatives;
        return index.getOrDefault(word.folded(), List.of());
    }

    private boolean loose(Clause clause) {
        return clause.passage().scanned() && care != Care.EXACT;
    }

    public boolean startsAt(Clause clause, int at) {
        return endAt(clause, at) > 0;
    }

    public @Nullable Match find(Clause clause) {
        return find(clause, clause.from());
    }

    public @Nullable Match find(Clause clause, int from) {
        for (int i = Math.max(from, clause.from()); i < clause.to(); i++) {
            int end = endAt(clause, i);
            if (end > 0) return new Match(i, end);
        }
        return null;
    }

    public boolean in(Clause clause) {
        return find(clause) != null;
    }

    /** The match that ends right before {@code end}, if any. */
    public @Nullable Match endingAt(Clause clause, int end) {
        if (!clause.has(end - 1)) return null;
        for (String[] syllables : candidates(clause, byLast, clause.word(end - 1))) {
            for (int from = end - syllables.length; from >= end - syllables.length - 1; from--) {
                if (from >= clause.from() && end(clause, from, syllables) == end) return new Match(from, end);
            }
        }
        return null;
    }

    private int end(Clause clause, int at, String[] syllables) {
        boolean scanned = loose(clause);
        int budget = scanned ? budget(syllables) : 0;
        int i = at;
        for (String syllable : syllables) {
            if (i > at && clause.has(i) && isJoint(clause.word(i), syllable)) i++;
            if (!clause.has(i)) return -1;
            int limit = Math.min(budget, scanned ? limit(syllable, syllables.length) : 0);
            int cost = ScanDistance.between(clause.word(i).folded(), syllable, limit);
            if (cost > limit) return -1;
            budget -= cost;
            i++;
        }
        return i;
    }

    /** "cơ quan, đơn vị" and "văn hóa - xã hội" are written with and without the mark. */
    private static boolean isJoint(Word word, String syllable) {
        return (word.is(",") || word.is("-")) && !syllable.equals(word.folded());
    }

    private int budget(String[] syllables) {
        int letters = Arrays.stream(syllables).mapToInt(String::length).sum();
        if (syllables.length == 1) return Math.clamp(letters - 2, 0, 1) + (care == Care.LOOSE && letters > 1 ? 1 : 0);
        return Math.max(2, letters / 3);
    }

    private int limit(String syllable, int syllables) {
        boolean loose = care == Care.LOOSE;
        return switch (syllable.length()) {
            case 1 -> 0;
            case 2 -> syllables > 1 ? 2 : loose ? 1 : 0;
            case 3 -> syllables > 1 || loose ? 2 : 1;
            default -> 3;
        };
    }
}
