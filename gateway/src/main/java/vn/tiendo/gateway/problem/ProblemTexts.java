package vn.tiendo.gateway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** Titles and details in Vietnamese and English. */
public final class ProblemTexts {
    static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private static final int LONGEST_HEADER = 200;
    private static final Map<Locale, ResourceBundle> TEXTS = Map.of(
            VIETNAMESE,
            ResourceBundle.getBundle("problems", VIETNAMESE),
            Locale.ENGLISH,
            ResourceBundle.getBundle("problems", Locale.ENGLISH));

    private ProblemTexts() {}

    /** The language of ours that a caller would rather read; Vietnamese when none is asked for. */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
            return VIETNAMESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    static String title(GatewayError error, Locale language) {
        return bundle(language).getString(error.name());
    }

    static String detail(GatewayError error, Locale language, Object... arguments) {
        return new MessageFormat(bundle(language).getString(error.name() + ".detail"), language).format(arguments);
    }

    private static ResourceBundle bundle(Locale language) {
        ResourceBundle texts = TEXTS.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("no texts in " + language);
        }
        return texts;
    }
}
