package vn.tiendo.notification.ladder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * One step of a ladder: its distance from the due moment, negative before it. Whole seconds; a day is 24 hours, which
 * is exact in Vietnam (no daylight saving). Written as an ISO 8601 duration with a sign: {@code -P3D}, {@code PT0S}.
 */
public record Rung(Duration afterDue) implements Comparable<Rung> {
    private static final Duration FARTHEST = Duration.ofDays(366);

    public Rung {
        if (afterDue.getNano() != 0 || afterDue.abs().compareTo(FARTHEST) > 0) {
            throw new DateTimeException("A rung is whole seconds, at most 366 days from the due moment: " + afterDue);
        }
    }

    /** @throws DateTimeException when the text is no duration, has months or years, or lies beyond a year. */
    public static Rung parse(String text) {
        try {
            return new Rung(Duration.parse(text));
        } catch (ArithmeticException tooLarge) {
            throw new DateTimeException("A rung lies at most 366 days from the due moment: " + text, tooLarge);
        }
    }

    public static Rung ofSeconds(long afterDue) {
        return new Rung(Duration.ofSeconds(afterDue));
    }

    public Instant at(Instant dueAt) {
        return dueAt.plus(afterDue);
    }

    public long seconds() {
        return afterDue.getSeconds();
    }

    @Override
    public int compareTo(Rung other) {
        return afterDue.compareTo(other.afterDue);
    }

    /** Days first, as people count them: {@link Duration} would write seven days as PT168H. */
    @Override
    public String toString() {
        Duration distance = afterDue.abs();
        Duration rest = distance.minusDays(distance.toDays());
        String days = distance.toDays() == 0 ? "" : distance.toDays() + "D";
        String time = rest.isZero() && !days.isEmpty() ? "" : rest.toString().substring(1);
        return (afterDue.isNegative() ? "-P" : "P") + days + time;
    }
}
