package vn.tiendo.plan.facet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Words that are looked for with or without diacritics, each as the beginning of a word. */
public final class SearchWords {
    /** So many that each still narrows what is found. */
    private static final int MOST = 12;

    private SearchWords() {}

    /** SQL that is true where all words of the parameter occur; it stands in an index, word for word. */
    public static String in(String text, String parameter) {
        return "searchable(" + text + ") @@ to_tsquery('simple', cast(:" + parameter + " as text))";
    }

    /** The parameter; null when there is no word. */
    public static @Nullable String query(@Nullable String said) {
        if (said == null) {
            return null;
        }
        String folded = Normalizer.normalize(said, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
        String words = Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? null : words;
    }
}
