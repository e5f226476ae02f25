package vn.tiendo.documents.style;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How a text looks.
 *
 * @param size of the letters, points
 * @param firstLine indent of the first line, millimetres
 * @param left indent of all lines, millimetres
 * @param before room above, points
 * @param after room below, points
 * @param spacing of lines, 1 is single
 * @param rule length of a rule below, as a share of the last line's; 0 for none
 */
public record TextStyle(
        double size,
        Set<Trait> traits,
        Align align,
        double firstLine,
        double left,
        double before,
        double after,
        double spacing,
        double rule) {

    public enum Trait {
        BOLD,
        ITALIC,
        UNDERLINE,
        CAPS,
        /** Its last lines stay on one page with what follows. */
        KEEP
    }

    public enum Align {
        LEFT,
        CENTER,
        RIGHT,
        JUSTIFY
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public TextStyle aligned(Align other) {
        return new TextStyle(size, traits, other, firstLine, left, before, after, spacing, rule);
    }

    public TextStyle with(Trait trait) {
        Set<Trait> more = EnumSet.of(trait);
        more.addAll(traits);
        return new TextStyle(size, Set.copyOf(more), align, firstLine, left, before, after, spacing, rule);
    }

    /** Reads {@code 13 bold caps center before:6}: the size, then words and measures in any order. */
    static TextStyle parse(String key, String written) {
        String[] words = written.strip().split("\\s+");
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        Map<String, Double> measures = new HashMap<>();
        Align align = Align.LEFT;
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            String name = word.toUpperCase(Locale.ROOT);
            int colon = word.indexOf(':');
            if (colon > 0) {
                measures.put(word.substring(0, colon), number(key, word.substring(colon + 1)));
            } else if (Arrays.stream(Align.values()).anyMatch(one -> one.name().equals(name))) {
                align = Align.valueOf(name);
            } else if (Arrays.stream(Trait.values()).anyMatch(one -> one.name().equals(name))) {
                traits.add(Trait.valueOf(name));
            } else {
                throw new IllegalArgumentException("%s: \"%s\" is no property of a text".formatted(key, word));
            }
        }
        TextStyle style = new TextStyle(
                number(key, words[0]),
                Set.copyOf(traits),
                align,
                take(measures, "first", 0),
                take(measures, "left", 0),
                take(measures, "before", 0),
                take(measures, "after", 0),
                take(measures, "spacing", 1),
                take(measures, "rule", 0));
        if (!measures.isEmpty()) {
            throw new IllegalArgumentException("%s: %s is no measure of a text".formatted(key, measures.keySet()));
        }
        return style;
    }

    private static double take(Map<String, Double> measures, String name, double otherwise) {
        Double found = measures.remove(name);
        return found == null ? otherwise : found;
    }

    private static double number(String key, String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("%s: \"%s\" is no number".formatted(key, written), notANumber);
        }
    }
}
