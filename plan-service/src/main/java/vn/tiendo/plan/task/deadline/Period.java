package vn.tiendo.plan.task.deadline;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** One month, quarter, half-year or year of the calendar, from the month {@code begins} on. */
record Period(Every every, YearMonth begins) {
    /** 2025-10, 2025-Q4, 2025-H2 and 2025. */
    static final String PATTERN = "20[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?";

    /** The period that a text of {@link #PATTERN} names. */
    static Period of(String text) {
        int year = Integer.parseInt(text.substring(0, 4));
        if (text.length() == 4) {
            return new Period(Every.YEAR, Year.of(year).atMonth(1));
        }
        int nth = Integer.parseInt(text.replaceFirst("^[0-9]{4}-[QH]?", ""));
        Every every = switch (text.charAt(5)) {
            case 'Q' -> Every.QUARTER;
            case 'H' -> Every.HALF_YEAR;
            default -> Every.MONTH;
        };
        return new Period(every, YearMonth.of(year, (nth - 1) * every.months + 1));
    }

    LocalDate first() {
        return begins.atDay(1);
    }

    LocalDate last() {
        return month(every.months).atEndOfMonth();
    }

    /** The {@code nth} month of it, counted from 1. */
    YearMonth month(int nth) {
        return begins.plusMonths(nth - 1L);
    }
}
