package vn.tiendo.notification.inbox;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;

/** The words of notifications, from the bundle {@code notifications}: Vietnamese unless English is preferred. */
public final class NotificationTexts {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);

    private final Locale language;
    private final ResourceBundle bundle;

    private NotificationTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "notifications",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static NotificationTexts in(Locale language) {
        return new NotificationTexts(language);
    }

    /** The language to answer in, by Accept-Language (RFC 9110, section 12.5.4). */
    public static Locale negotiate(@Nullable String acceptLanguage) {
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

    String title(NotificationRow row) {
        return format(row.kind().name(), row);
    }

    String text(NotificationRow row) {
        String key = row.kind().name() + ".text";
        boolean due = row.dueAt() != null && bundle.containsKey(key + ".due");
        return format(due ? key + ".due" : key, row);
    }

    /** Arguments: 0 work, 1 organisation, 2 due moment or empty, 3 time left, 4 items, 5 late or not. */
    private String format(String key, NotificationRow row) {
        Instant due = row.dueAt();
        String work = row.title() == null ? bundle.getString("work." + row.subjectType()) : row.title();
        String name = row.about().name();
        String organization = name == null ? bundle.getString("organization.unknown") : name;
        String moment = due == null ? "" : moment(due);
        String left = due == null ? "" : left(Duration.between(row.createdAt(), due));
        return new MessageFormat(bundle.getString(key), language)
                .format(new Object[] {work, organization, moment, left, row.itemCount(), row.late() ? 1 : 0});
    }

    /** A due moment at midnight is the end of the day before: "24:00 15/06", as regulations write it. */
    private static String moment(Instant due) {
        boolean midnight = due.atZone(VietnamTime.ZONE).toLocalTime().toSecondOfDay() == 0;
        return midnight ? "24:00" + MOMENT.format(due.minusSeconds(1)).substring(5) : MOMENT.format(due);
    }

    /** The largest whole unit, rounded to the nearest: three days, not two days and 23 hours. */
    private String left(Duration left) {
        long minutes = Math.round(left.toSeconds() / 60.0);
        long hours = Math.round(minutes / 60.0);
        if (left.toSeconds() < 90) {
            return amount("seconds", Math.max(0, left.toSeconds()));
        }
        if (minutes < 90) {
            return amount("minutes", minutes);
        }
        return hours < 36 ? amount("hours", hours) : amount("days", Math.round(hours / 24.0));
    }

    private String amount(String unit, long count) {
        return new MessageFormat(bundle.getString("left." + unit), language).format(new Object[] {count});
    }
}
