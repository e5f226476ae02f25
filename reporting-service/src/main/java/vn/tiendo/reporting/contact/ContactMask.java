package vn.tiendo.reporting.contact;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes out of a text what belongs with the contact data: people write their number once more beneath what they say. */
public final class ContactMask {
    private static final String MASK = "[…]";
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\d._%+-]++@[\\p{L}\\d-]++(?:\\.[\\p{L}\\d-]++)+");
    /** Vietnamese mobile numbers, in one piece or in three. */
    private static final Pattern MOBILE = Pattern.compile(
            "(?<![\\p{L}\\d])(?:(?:\\+84|0)[35789]\\d{8}|(?:\\+84[ .-]?|0)[35789]\\d{1,2}[ .-]\\d{3}[ .-]\\d{3,4})"
                    + "(?!\\d)");

    private static final int LEAST_DIGITS = 6;

    private ContactMask() {}

    /** Without e-mail addresses, mobile numbers and whatever else stands in the contact data. */
    public static String mask(String text, @Nullable Contact contact) {
        String masked = MOBILE.matcher(EMAIL.matcher(text).replaceAll(MASK)).replaceAll(MASK);
        return contact == null ? masked : own(contact).reduce(masked, ContactMask::replace, (one, other) -> other);
    }

    /** Whether a text gives away this contact data; other addresses, that of an office above all, are no matter. */
    public static boolean gives(String text, Contact contact) {
        return own(contact).anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static String replace(String text, Pattern pattern) {
        return pattern.matcher(text).replaceAll(MASK);
    }

    private static Stream<Pattern> own(Contact contact) {
        return Stream.of(name(contact.name()), literal(contact.email()), digits(contact.phone()))
                .flatMap(pattern -> pattern == null ? Stream.empty() : Stream.of(pattern));
    }

    /** A name of one word is too often just a word. */
    private static @Nullable Pattern name(@Nullable String name) {
        String[] words = name == null ? new String[0] : name.strip().split("\\s+");
        return words.length < 2
                ? null
                : pattern("(?<!\\p{L})"
                        + Stream.of(words).map(Pattern::quote).collect(Collectors.joining("\\s+"))
                        + "(?!\\p{L})");
    }

    private static @Nullable Pattern literal(@Nullable String words) {
        return words == null ? null : pattern(Pattern.quote(words));
    }

    /** However it is grouped, with the number of the country or without. */
    private static @Nullable Pattern digits(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "").replaceFirst("^(84|0)", "");
        return digits.length() < LEAST_DIGITS
                ? null
                : pattern("(?<!\\d)(?:\\+?84|0)?[ .()-]*"
                        + digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[ .()-]?"))
                        + "(?!\\d)");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
