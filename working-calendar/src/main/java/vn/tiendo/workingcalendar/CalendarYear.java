package vn.tiendo.workingcalendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The special days of one year in date order.
 *
 * @param version 0 as the law alone gives it; each decision laid over it counts one up
 */
public record CalendarYear(int year, long version, List<SpecialDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
        for (SpecialDay day : days) {
            if (day.date().getYear() != year) {
                throw new IllegalArgumentException(day.date() + " is not in " + year);
            }
        }
    }

    /** The year as the Labour Code gives it, before any decision. */
    public static CalendarYear byRule(int year) {
        return new CalendarYear(year, 0, StatutoryHolidays.of(year));
    }

    /** This year with the days of a decision laid over it: a decided day replaces what stood on its date. */
    public CalendarYear overlay(long decidedVersion, Collection<SpecialDay> decided) {
        TreeMap<LocalDate, SpecialDay> merged = new TreeMap<>(byDate());
        decided.forEach(day -> merged.put(day.date(), day));
        return new CalendarYear(year, decidedVersion, List.copyOf(merged.values()));
    }

    Map<LocalDate, SpecialDay> byDate() {
        return days.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
    }
}
