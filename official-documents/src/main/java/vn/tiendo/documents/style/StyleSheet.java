package vn.tiendo.documents.style;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How the documents of one line of bodies look: pure data, in {@code styles/<name>.properties}. Another sheet is another
 * file, here or from wherever {@link #read} is given one. Every element must be there, so that a forgotten one is found
 * when the sheet is read and not when someone needs it.
 */
public final class StyleSheet {
    private final Properties words;
    private final Map<Role, TextStyle> texts;

    private StyleSheet(Properties words) {
        this.words = words;
        this.texts = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            texts.put(role, TextStyle.parse(role.key(), words(role.key())));
        }
        margins();
        headShare();
    }

    /** One of the sheets that come with the module: {@code STATE} (Decree 30/2020) or {@code PARTY} (36-HD/VPTW). */
    public static StyleSheet named(String name) {
        String file = "/vn/tiendo/documents/styles/" + name.toLowerCase(Locale.ROOT) + ".properties";
        var found = StyleSheet.class.getResourceAsStream(file);
        if (found == null) {
            throw new IllegalArgumentException("There is no style sheet " + name);
        }
        try (Reader reader = new InputStreamReader(found, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a sheet, or says which element is missing or wrong in it. */
    public static StyleSheet read(Reader from) throws IOException {
        Properties words = new Properties();
        words.load(from);
        return new StyleSheet(words);
    }

    public TextStyle text(Role role) {
        return Objects.requireNonNull(texts.get(role));
    }

    public Margins margins() {
        return new Margins(
                number("page.margin.top"),
                number("page.margin.bottom"),
                number("page.margin.left"),
                number("page.margin.right"));
    }

    /** Distance of the page number from the upper edge, millimetres. */
    public double pageNumberFromTop() {
        return number("page.number.from-top");
    }

    /** The left cell's share of the width, in the head of the first page. */
    public double headShare() {
        return number("head.left-share");
    }

    /** The recipients' share of the width, beside the signature. */
    public double closingShare() {
        return number("closing.left-share");
    }

    /** Whether each annex counts its pages anew. */
    public boolean annexesCountAnew() {
        return Boolean.parseBoolean(words("annex.counts-anew"));
    }

    /** A wording; empty where this line of bodies has none. */
    public String words(String key) {
        String found = words.getProperty(key);
        if (found == null) {
            throw new IllegalArgumentException("The style sheet does not say " + key);
        }
        return found;
    }

    private double number(String key) {
        try {
            return Double.parseDouble(words(key));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(key + " is no number", notANumber);
        }
    }
}
