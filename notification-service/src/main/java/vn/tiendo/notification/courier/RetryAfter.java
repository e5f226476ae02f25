package vn.tiendo.notification.courier;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What a receiver that is busy says of when to come back: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {
    /** Nobody puts us off for longer. */
    static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** How long to wait; zero when it says nothing, nothing readable, or a moment that is over. */
    static Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        String value = header.strip();
        Duration wait = value.matches("[0-9]+") ? seconds(value) : until(value, now);
        return wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static Duration seconds(String digits) {
        return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return Duration.ZERO;
        }
    }
}
