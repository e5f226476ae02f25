package vn.tiendo.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The day a regime says a report is due.
 *
 * @param day day of the month the window ends in, or of {@code month} when that is given; beyond the end of a short
 *     month it is the last day
 * @param month 1 to 12 for a fixed date of the year
 * @param inclusive false for "trước ngày N", whose last valid day is the one before N
 */
public record DueRule(int day, @Nullable Integer month, boolean inclusive) {

    public DueRule {
        if (day < 1 || day > 31 || (month != null && (month < 1 || month > 12))) {
            throw new IllegalArgumentException("Not a day of a month: %d/%s".formatted(day, month));
        }
    }

    /** The last valid day as written, before it rolls to a working day. */
    LocalDate lastDayFor(Period period) {
        if (month == null) {
            return lastDayIn(period.lastMonth());
        }
        // a report on 2026 due "before 10 January" is due in 2027, one due "before 1 December" in 2026
        return Stream.of(period.year() - 1, period.year(), period.year() + 1)
                .map(year -> lastDayIn(YearMonth.of(year, month)))
                .min(Comparator.comparing(date -> Math.abs(ChronoUnit.DAYS.between(date, period.to()))))
                .orElseThrow();
    }

    /** A fixed date speaks of one occurrence only: 15 June is due for the first half of the year, not for the second. */
    boolean speaksOf(Period period) {
        if (month == null) {
            return true;
        }
        LocalDate due = lastDayFor(period);
        long half = ChronoUnit.DAYS.between(period.from(), period.to()) / 2;
        return !due.isBefore(period.from()) && due.isBefore(period.to().plusDays(half));
    }

    private LocalDate lastDayIn(YearMonth yearMonth) {
        int last = inclusive ? day : day - 1;
        return last == 0
                ? yearMonth.minusMonths(1).atEndOfMonth()
                : yearMonth.atDay(Math.min(last, yearMonth.lengthOfMonth()));
    }
}
