package vn.tiendo.indicator.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two languages somebody reads. */
public final class Language {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> BOTH = List.of(VIETNAMESE, Locale.ENGLISH);

    private Language() {}

    /** @param accepted the header {@code Accept-Language} (RFC 9110, §12.5.4); Vietnamese where it says nothing of use */
    public static Locale of(@Nullable String accepted) {
        try {
            Locale found = accepted == null || accepted.isBlank()
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(accepted), BOTH);
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
