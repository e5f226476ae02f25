package vn.tiendo.documents.layout;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tiendo.documents.style.Role;
import vn.tiendo.documents.style.StyleSheet;
import vn.tiendo.documents.style.TextStyle;
import vn.tiendo.documents.style.TextStyle.Trait;

/** Fills the wordings of a sheet and dresses texts in its styles. */
record Wording(StyleSheet sheet) {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Room to be filled in by hand. */
    private static final Map<String, String> ROOM = Map.of("room", "\u00a0".repeat(8), "gap", "\u00a0".repeat(4));

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    String fill(String key, Map<String, String> values) {
        return PLACE.matcher(sheet.words(key))
                .replaceAll(found -> Matcher.quoteReplacement(value(key, found.group(1), values)));
    }

    private static String value(String key, String name, Map<String, String> values) {
        String value = ROOM.containsKey(name) ? ROOM.get(name) : values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s: nothing is called {%s} there".formatted(key, name));
        }
        return value;
    }

    Part.Text text(Role role, String words) {
        return text(role, words, 0);
    }

    Part.Text text(Role role, String words, int level) {
        TextStyle style = sheet.text(role);
        String shown = Printable.of(words).strip();
        return new Part.Text(style.has(Trait.CAPS) ? shown.toUpperCase(VIETNAMESE) : shown, style, level);
    }
}
