package vn.tiendo.notification.ladder;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * The distance of one step of a ladder from the due moment, negative before it. Whole seconds; a day is 24 hours, which
 * is exact in Vietnam (no daylight saving). Written as an ISO 8601 duration with a sign: {@code -P3D}, {@code PT0S}.
 *
 * <p>Working days are whole days: {@code -P3D} of them before the end of Monday is the end of Wednesday, so that
 * Thursday, Friday and Monday are left.
 */
public record Rung(Duration afterDue, Days counted) implements Comparable<Rung> {
    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final Comparator<Rung> ORDER =
            Comparator.comparing(Rung::afterDue).thenComparing(Rung::counted);

    public Rung {
        if (afterDue.getNano() != 0 || afterDue.abs().compareTo(FARTHEST) > 0) {
            throw new DateTimeException("A rung is whole seconds, at most 366 days from the due moment: " + afterDue);
        }
        boolean wholeDays =
                !afterDue.isZero() && Duration.ofDays(afterDue.toDays()).equals(afterDue);
        if (counted == Days.WORKING && !wholeDays) {
            throw new DateTimeException("Working days are counted as a whole: " + afterDue);
        }
    }

    public Rung(Duration afterDue) {
        this(afterDue, Days.CALENDAR);
    }

    /** @throws DateTimeException when the text is no duration, has months or years, or lies beyond a year. */
    public static Rung parse(String text) {
        return parse(text, Days.CALENDAR);
    }

    /** @throws DateTimeException as {@link #parse(String)}, and for working days that are none or no whole ones. */
    public static Rung parse(String text, Days counted) {
        try {
            return new Rung(Duration.parse(text), counted);
        } catch (ArithmeticException tooLarge) {
            throw new DateTimeException("A rung lies at most 366 days from the due moment: " + text, tooLarge);
        }
    }

    public static Rung ofSeconds(long afterDue) {
        return ofSeconds(afterDue, Days.CALENDAR);
    }

    public static Rung ofSeconds(long afterDue, Days counted) {
        return new Rung(Duration.ofSeconds(afterDue), counted);
    }

    public boolean isBeforeDue() {
        return afterDue.isNegative();
    }

    /** The moment at which it is reached, by calendar days or by the working days of this calendar. */
    public Instant at(Instant dueAt, WorkingCalendar calendar) {
        return switch (counted) {
            case CALENDAR -> dueAt.plus(afterDue);
            case WORKING -> {
                // a due moment at midnight is the end of the day before
                LocalDate day = LocalDate.ofInstant(dueAt.minusNanos(1), VIETNAM);
                LocalDate moved = calendar.plusWorkingDays(day, (int) afterDue.toDays());
                yield dueAt.plus(Duration.ofDays(moved.toEpochDay() - day.toEpochDay()));
            }
        };
    }

    /** As {@link #at(Instant, WorkingCalendar)} for a distance in calendar days. */
    public Instant at(Instant dueAt) {
        return at(dueAt, WorkingCalendar.byRule());
    }

    /** Of working days, 86,400 for each. */
    public long seconds() {
        return afterDue.getSeconds();
    }

    @Override
    public int compareTo(Rung other) {
        return ORDER.compare(this, other);
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
