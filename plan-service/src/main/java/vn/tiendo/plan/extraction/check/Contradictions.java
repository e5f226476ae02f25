package vn.tiendo.plan.extraction.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import vn.tiendo.plan.extraction.result.FoundTarget;
import vn.tiendo.plan.extraction.result.Warning;
import vn.tiendo.plan.extraction.result.Warning.Code;
import vn.tiendo.plan.extraction.text.Folding;
import vn.tiendo.plan.extraction.text.ScanDistance;

/** Two numbers for what is, by its words, the same thing. */
final class Contradictions {

    private static final int MOST_COMPARED = 400;
    private static final int MOST_WARNINGS = 50;
    private static final int LEAST_WORDS = 5;
    private static final double ALIKE = 0.6;
    private static final Pattern PURPOSE = Pattern.compile(" (?:de|nham) ");

    private final List<Warning> warnings = new ArrayList<>();
    private final boolean scanned;

    private Contradictions(boolean scanned) {
        this.scanned = scanned;
    }

    static List<Warning> of(Findings found, boolean scanned) {
        Contradictions all = new Contradictions(scanned);
        all.compare(found.targets(), found.mentions());
        return all.warnings;
    }

    private void compare(List<FoundTarget> targets, List<FoundTarget> mentions) {
        List<FoundTarget> all = new ArrayList<>(targets);
        all.addAll(mentions);
        List<Set<String>> words =
                all.stream().limit(MOST_COMPARED).map(Contradictions::words).toList();
        for (int i = 0; i < Math.min(words.size(), targets.size()); i++) {
            for (int j = i + 1; j < words.size() && warnings.size() < MOST_WARNINGS; j++) {
                if (contradict(all.get(i), all.get(j)) && alike(words.get(i), words.get(j)))
                    add(all.get(i), all.get(j));
            }
        }
    }

    private void add(FoundTarget first, FoundTarget second) {
        String detail = "Lines %d and %d give %s and %s %s for much the same"
                .formatted(
                        first.source().fromLine(),
                        second.source().fromLine(),
                        first.value(),
                        second.value(),
                        first.unit());
        warnings.add(new Warning(Code.CONTRADICTION, detail, second.source()));
    }

    private static boolean contradict(FoundTarget a, FoundTarget b) {
        BigDecimal first = a.value();
        BigDecimal second = b.value();
        if (a.source().equals(b.source()) && a.rule().startsWith("table")) return false;
        if (first == null || second == null || first.compareTo(second) == 0) return false;
        return Objects.equals(a.unit(), b.unit()) && Objects.equals(a.dueOn(), b.dueOn());
    }

    /** All words of one are in the other: "cấp xã" and "cấp tỉnh" are two things. */
    private boolean alike(Set<String> a, Set<String> b) {
        Set<String> smaller = a.size() <= b.size() ? a : b;
        Set<String> larger = a.size() <= b.size() ? b : a;
        if (smaller.size() < LEAST_WORDS || smaller.size() < larger.size() * ALIKE) return false;
        return smaller.stream()
                .allMatch(word -> larger.contains(word)
                        || scanned && larger.stream().anyMatch(other -> ScanDistance.alike(word, other)));
    }

    private static Set<String> words(FoundTarget target) {
        Set<String> words =
                new HashSet<>(List.of(PURPOSE.split(Folding.fold(target.name()))[0].split("[^\\p{L}\\d]+")));
        words.removeAll(Set.of("ty", "le", "so", "va", "cua", "duoc", "", "cac", "trong"));
        return words;
    }
}
