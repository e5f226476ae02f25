package vn.tiendo.plan.citation;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a citation says of the document it means; all of it folded, so that writing with and without diacritics compares.
 *
 * @param number "81/kh-ubnd"; null when the citation names none
 * @param type the words before the number, "ke hoach"; empty when there are none
 * @param issuer the words after "của"
 */
public record CitedDocument(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        String type,
        @Nullable String issuer) {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d/-])\\d{1,5}(?:/\\d{4})?\\s?[-/]\\s?[a-z][a-z0-9]*(?:\\s?[-/]\\s?[a-z][a-z0-9]*)*");
    private static final Pattern DATE = Pattern.compile(
            "(?:ngay\\s+)?(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+thang\\s+)(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+nam\\s+)(\\d{4})");
    private static final Pattern ISSUER = Pattern.compile("\\bcua\\s+([^,;.]+?)(?:\\s+(?:ve|ngay|so)\\b.*)?$");
    private static final Pattern NUMBER_WORD = Pattern.compile("\\s*\\bso\\s*:?\\s*$");

    public static CitedDocument read(String citation) {
        String folded = fold(citation);
        Matcher number = NUMBER.matcher(folded);
        if (!number.find()) {
            return new CitedDocument(null, date(folded), "", null);
        }
        String rest = folded.substring(number.end());
        String before = folded.substring(0, number.start());
        return new CitedDocument(
                key(number.group()),
                date(rest),
                NUMBER_WORD.matcher(before).replaceAll("").strip(),
                issuer(rest));
    }

    /** A number in the form in which numbers are compared. */
    public static String key(String number) {
        return fold(number).replaceAll("\\s", "");
    }

    private static @Nullable LocalDate date(String folded) {
        Matcher date = DATE.matcher(folded);
        try {
            return date.find()
                    ? LocalDate.of(
                            Integer.parseInt(date.group(3)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(1)))
                    : null;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable String issuer(String rest) {
        Matcher issuer = ISSUER.matcher(rest.strip().replaceAll("[.;,]+$", ""));
        return issuer.find() ? body(issuer.group(1)) : null;
    }

    /** A body's name with the usual abbreviations written out. */
    static String body(String name) {
        return fold(name)
                .replaceAll("\\bubnd\\b", "uy ban nhan dan")
                .replaceAll("\\bhdnd\\b", "hoi dong nhan dan")
                .replaceAll("\\s+", " ")
                .strip();
    }

    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[–—‐‑−]", "-");
    }
}
