package vn.tiendo.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One period and its window, both ends inclusive. Windows run from the 15th to the 14th (Decree 09/2019 art. 12), so
 * the year a period is named for begins on 15 December of the year before.
 *
 * @param number 1 for January, the first quarter, the first half …
 */
public record Period(PeriodType type, int year, int number) {
    private static final int FIRST_DAY = 15;

    public Period {
        if (number < 1 || number > type.perYear()) {
            throw new IllegalArgumentException("%s %d of %d".formatted(type, number, year));
        }
    }

    /** The period of that type whose window holds the day; none where the type leaves gaps (nine months). */
    public static Optional<Period> holding(PeriodType type, LocalDate day) {
        // from the 15th on a day belongs to the next month's window
        YearMonth month = YearMonth.from(day).plusMonths(day.getDayOfMonth() >= FIRST_DAY ? 1 : 0);
        int number = (month.getMonthValue() - 1) / type.months() + 1;
        return number > type.perYear() ? Optional.empty() : Optional.of(new Period(type, month.getYear(), number));
    }

    /** The periods of that type whose windows overlap the days, both inclusive, in order. */
    public static List<Period> overlapping(PeriodType type, LocalDate from, LocalDate to) {
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); ) {
            Optional<Period> period = holding(type, day);
            period.ifPresent(periods::add);
            day = period.map(found -> found.to().plusDays(1))
                    .orElse(day.plusMonths(1).withDayOfMonth(FIRST_DAY));
        }
        return periods;
    }

    public LocalDate from() {
        return lastMonth().minusMonths(type.months()).atDay(FIRST_DAY);
    }

    public LocalDate to() {
        return lastMonth().atDay(FIRST_DAY - 1);
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
