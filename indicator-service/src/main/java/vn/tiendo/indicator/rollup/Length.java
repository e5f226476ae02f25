package vn.tiendo.indicator.rollup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Periods into which shorter ones are put together; their windows are those of Decree 09/2019/NĐ-CP, article 12. */
public enum Length {
    MONTH(1, 12),
    QUARTER(3, 4),
    HALF_YEAR(6, 2),
    NINE_MONTH(9, 1),
    YEAR(12, 1);

    private final int months;
    private final int perYear;

    Length(int months, int perYear) {
        this.months = months;
        this.perYear = perYear;
    }

    /**
     * The windows of this length that end within these days, the earliest first.
     *
     * @param firstDay of the windows: 15, or 1 where a regime follows the calendar
     */
    public List<Window> within(LocalDate from, LocalDate to, int firstDay) {
        return IntStream.rangeClosed(from.getYear(), to.getYear() + 1)
                .boxed()
                .flatMap(year -> IntStream.range(0, perYear)
                        .mapToObj(index -> window(YearMonth.of(year, index * months + 1), firstDay)))
                .filter(window -> !window.to().isBefore(from) && !window.to().isAfter(to))
                .toList();
    }

    private Window window(YearMonth first, int firstDay) {
        LocalDate from = firstDay == 1 ? first.atDay(1) : first.minusMonths(1).atDay(firstDay);
        return new Window(from, from.plusMonths(months).minusDays(1));
    }
}
