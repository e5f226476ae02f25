package vn.tiendo.kit.problem;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of problems: the service's own bundle {@code problems}, then the kit's. Vietnamese unless English is preferred. */
public final class ProblemTexts {
    public static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final List<String> BUNDLES = List.of("problems", "kit-problems");

    private ProblemTexts() {}

    static Locale negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }

    public static String title(ErrorCode code, Locale language) {
        return text(code.name(), language);
    }

    public static String detail(ErrorCode code, Locale language, @Nullable Object... arguments) {
        Object[] printed = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(text(code.name() + ".detail", language), language).format(printed);
    }

    /** The keys of this code that have no text in some language; empty when the catalogue is complete. */
    public static List<String> missing(ErrorCode code) {
        List<String> missing = new ArrayList<>();
        for (Locale language : LANGUAGES) {
            for (String key : List.of(code.name(), code.name() + ".detail")) {
                if (find(key, language) == null) {
                    missing.add(language + ":" + key);
                }
            }
        }
        return missing;
    }

    private static String text(String key, Locale language) {
        String found = find(key, language);
        return found == null ? key : found;
    }

    private static @Nullable String find(String key, Locale language) {
        for (String name : BUNDLES) {
            try {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        name,
                        language,
                        Thread.currentThread().getContextClassLoader(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
                if (bundle.containsKey(key)) {
                    return bundle.getString(key);
                }
            } catch (MissingResourceException none) {
                // a service without refusals of its own has no bundle
            }
        }
        return null;
    }
}
