package vn.tiendo.notification.ladder;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours of each day in which nobody is told anything; what falls into them waits for their end.
 *
 * @param from the first moment of quiet, in Viet Nam
 * @param until the first moment after it, on the next day when it is not later than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {
    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Quiet hours leave some of the day: " + from);
        }
    }

    public boolean contains(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean going = time.isBefore(until);
        return from.isBefore(until) ? begun && going : begun || going;
    }

    /** The moment itself, or the end of the quiet hours that it lies in. */
    public Instant after(Instant moment) {
        ZonedDateTime local = moment.atZone(Rung.VIETNAM);
        if (!contains(local.toLocalTime())) {
            return moment;
        }
        ZonedDateTime end = local.with(until);
        return (local.toLocalTime().isBefore(until) ? end : end.plusDays(1)).toInstant();
    }
}
