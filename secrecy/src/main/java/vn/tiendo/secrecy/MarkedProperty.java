package vn.tiendo.secrecy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a property of a document, or a header of a request. */
final class MarkedProperty {
    /** Keys that state the level, without blanks and separators: there {@code mat} means nothing else. */
    private static final Set<String> KEYS = Set.of(
            "DOMAT",
            "MUCDOMAT",
            "CAPDOMAT",
            "DAUMAT",
            "DAUDOMAT",
            "DOBAOMAT",
            "MUCDOBAOMAT",
            "CAPDOBAOMAT",
            "LOAIMAT",
            "PHANLOAI",
            "PHANLOAIMAT",
            "PHANLOAIBAOMAT",
            "CLASSIFICATION",
            "SECURITYCLASSIFICATION",
            "SECURITYLEVEL",
            "SECRECY",
            "SECRECYLEVEL",
            "CONFIDENTIALITY",
            "CONFIDENTIALITYLEVEL",
            "SENSITIVITY",
            "SENSITIVITYLABEL");
    /** Beside the level such a value may name its date or its copy; "không mật" does not begin with one. */
    private static final Pattern VALUE = Pattern.compile(Syllables.MARK + "(?![A-Z0-9])(?! (?:DO|KHAU|MA)(?![A-Z]))");

    private MarkedProperty() {}

    static Optional<SecrecyLevel> read(String key, String value) {
        if (KEYS.contains(name(key))) {
            Matcher level = VALUE.matcher(words(value));
            return level.lookingAt() ? Optional.of(Syllables.level(level.group("first"))) : SecrecyMark.inText(value);
        }
        Set<SecrecyLevel> named = Stream.concat(Stream.of(value), Arrays.stream(value.split("[;,|]")))
                .flatMap(part -> SecrecyMark.inText(part).stream())
                .collect(Collectors.toSet());
        if (named.size() == 1) {
            return named.stream().findFirst();
        }
        return value.strip().contains(" ") ? Optional.empty() : SecrecyMark.inFileName(value);
    }

    private static String name(String key) {
        String letters = Letters.folded(Letters.composed(key)).replaceAll("[^A-Z0-9]", "");
        return letters.startsWith("X") && KEYS.contains(letters.substring(1)) ? letters.substring(1) : letters;
    }

    private static String words(String value) {
        return Letters.folded(Letters.composed(value))
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
    }
}
