package vn.tiendo.secrecy;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a mark as they are found in the wild: whole, or with diacritics that a scan has lost. */
final class Syllables {
    /** Matches folded text; a scan reads the O of TỐI as a digit at times. */
    static final String MARK = "(?:(?<first>TUYET|T[O06]I) ?)?(?<second>MAT)";

    private static final Pattern WHOLE = Pattern.compile(MARK);
    /** {@code MÂT} and {@code MẠT} lost one of two diacritics; {@code MẶT}, {@code MẤT}, {@code MÁT} are other words. */
    private static final Set<String> DAMAGED = Set.of("MÂT", "MẠT");

    private Syllables() {}

    /**
     * A mark and how it is written.
     *
     * @param sure whether it can be nothing else; {@code MAT} alone can
     * @param capitals whether all letters are capitals
     * @param small whether it begins with a small letter, as inside a sentence
     */
    record Found(SecrecyLevel level, boolean sure, boolean capitals, boolean small) {}

    /**
     * Reads words that are nothing but a mark; {@code shown} and {@code folded} are the same text.
     *
     * @param labelled whether the level was announced, so that {@code mat} can be nothing else
     */
    static Optional<Found> read(String shown, String folded, boolean labelled) {
        Matcher words = WHOLE.matcher(folded);
        if (!words.matches()) {
            return Optional.empty();
        }
        String second = shown.substring(words.start("second"));
        boolean capitals = shown.equals(shown.toUpperCase(Locale.ROOT));
        boolean pair = words.group("first") != null;
        boolean whole = second.equalsIgnoreCase("mật")
                || DAMAGED.contains(second.toUpperCase(Locale.ROOT)) && (labelled || pair || capitals);
        boolean bare = second.equalsIgnoreCase("mat") && (labelled || capitals || pair && isTitle(shown));
        return whole || bare
                ? Optional.of(new Found(level(words.group("first")), whole || pair, capitals, isSmall(shown)))
                : Optional.empty();
    }

    private static boolean isSmall(String shown) {
        return Character.isLowerCase(shown.charAt(0));
    }

    /** The level that the first syllable gives, folded; the lowest without one. */
    static SecrecyLevel level(@Nullable String first) {
        if (first == null) {
            return SecrecyLevel.MAT;
        }
        return first.startsWith("TU") ? SecrecyLevel.TUYET_MAT : SecrecyLevel.TOI_MAT;
    }

    /** In small letters {@code toi mat} is many other things; as a title it is not. */
    private static boolean isTitle(String shown) {
        return shown.matches("T[a-z06]+ ?Mat");
    }
}
