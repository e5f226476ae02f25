package vn.tiendo.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One period and its window, both ends inclusive. Windows run from the 15th to the 14th (Decree 09/2019 art. 12), so
 * the year a period is named for begins on 15 December of the year before; a regime may say another first day.
 *
 * @param number 1 for January, the first quarter, the first half …
 * @param firstDay 1 to 28: day of the month on which windows begin; 1 gives whole calendar months
 */
public record Period(PeriodType type, int year, int number, int firstDay) {
    /** Decree 09/2019 art. 12. */
    public static final int FIRST_DAY_OF_THE_DECREE = 15;

    private static final int LAST_DAY_EVERY_MONTH_HAS = 28;

    public Period {
        if (number < 1 || number > type.perYear()) {
            throw new IllegalArgumentException("%s %d of %d".formatted(type, number, year));
        }
        if (firstDay < 1 || firstDay > LAST_DAY_EVERY_MONTH_HAS) {
            throw new IllegalArgumentException("Windows cannot begin on day " + firstDay);
        }
    }

    /** With the window of the Decree. */
    public Period(PeriodType type, int year, int number) {
        this(type, year, number, FIRST_DAY_OF_THE_DECREE);
    }

    /** The period of that type whose window by the Decree holds the day; none where the type leaves gaps (nine months). */
    public static Optional<Period> holding(PeriodType type, LocalDate day) {
        return holding(type, day, FIRST_DAY_OF_THE_DECREE);
    }

    /** The same for windows that begin on another day. */
    public static Optional<Period> holding(PeriodType type, LocalDate day, int firstDay) {
        // from the first day on a day belongs to the next month's window, unless windows are calendar months
        boolean next = firstDay > 1 && day.getDayOfMonth() >= firstDay;
        YearMonth month = YearMonth.from(day).plusMonths(next ? 1 : 0);
        int number = (month.getMonthValue() - 1) / type.months() + 1;
        return number > type.perYear()
                ? Optional.empty()
                : Optional.of(new Period(type, month.getYear(), number, firstDay));
    }

    /** The periods of that type whose windows by the Decree overlap the days, both inclusive, in order. */
    public static List<Period> overlapping(PeriodType type, LocalDate from, LocalDate to) {
        return overlapping(type, from, to, FIRST_DAY_OF_THE_DECREE);
    }

    /** The same for windows that begin on another day. */
    public static List<Period> overlapping(PeriodType type, LocalDate from, LocalDate to, int firstDay) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); ) {
            Optional<Period> period = holding(type, day, firstDay);
            period.ifPresent(periods::add);
            day = period.map(found -> found.to().plusDays(1))
                    .orElse(day.plusMonths(1).withDayOfMonth(firstDay));
        }
        return periods;
    }

    public LocalDate from() {
        return firstDay == 1
                ? lastMonth().minusMonths(type.months() - 1).atDay(1)
                : lastMonth().minusMonths(type.months()).atDay(firstDay);
    }

    public LocalDate to() {
        return firstDay == 1 ? lastMonth().atEndOfMonth() : lastMonth().atDay(firstDay - 1);
    }

    /** As reports are titled: "tháng 6/2026", "quý II/2026". */
    public String title() {
        return switch (type) {
            case MONTH -> "tháng %d/%d".formatted(number, year);
            case QUARTER ->
                "quý %s/%d".formatted(List.of("I", "II", "III", "IV").get(number - 1), year);
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(number == 1 ? "đầu" : "cuối", year);
            case NINE_MONTH -> "9 tháng năm %d".formatted(year);
            case YEAR -> "năm %d".formatted(year);
        };
    }

    YearMonth lastMonth() {
        return YearMonth.of(year, number * type.months());
    }
}
