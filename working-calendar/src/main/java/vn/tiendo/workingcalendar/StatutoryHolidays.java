package vn.tiendo.workingcalendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/** The holidays of a year by the Labour Code 2019 (45/2019/QH14), before the yearly decisions move any of them. */
final class StatutoryHolidays {
    private static final String ART_112 = "Bộ luật Lao động 2019, Điều 112";
    private static final String ART_111_3 = "Bộ luật Lao động 2019, Điều 111 khoản 3";

    private StatutoryHolidays() {}

    static List<SpecialDay> of(int year) {
        SortedMap<LocalDate, SpecialDay> days = new TreeMap<>();
        for (LocalDate date : holidays(year)) {
            days.put(date, new SpecialDay(date, DayKind.HOLIDAY, ART_112));
        }
        for (LocalDate date : List.copyOf(days.keySet())) {
            if (isWeekend(date)) {
                LocalDate madeUp = nextFree(date, days);
                days.put(madeUp, new SpecialDay(madeUp, DayKind.COMPENSATORY, ART_111_3));
            }
        }
        return List.copyOf(days.values());
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<LocalDate> holidays(int year) {
        List<LocalDate> dates = new ArrayList<>();
        dates.add(LocalDate.of(year, 1, 1));
        LocalDate newYear =
                toDate(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(1), 1));
        // Tết: the last day of the old lunar year and the first four of the new one
        newYear.minusDays(1).datesUntil(newYear.plusDays(4)).forEach(dates::add);
        dates.add(hungKings(year));
        dates.add(LocalDate.of(year, 4, 30));
        dates.add(LocalDate.of(year, 5, 1));
        LocalDate nationalDay = LocalDate.of(year, 9, 2);
        dates.add(nationalDay);
        dates.add(besideNationalDay(nationalDay));
        return dates;
    }

    private static LocalDate hungKings(int year) {
        return toDate(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
    }

    /** The law leaves the side open: the one that lengthens the break, the day before where both are alike. */
    private static LocalDate besideNationalDay(LocalDate nationalDay) {
        return switch (nationalDay.getDayOfWeek()) {
            case MONDAY, THURSDAY, SUNDAY -> nationalDay.plusDays(1);
            case TUESDAY, WEDNESDAY, FRIDAY, SATURDAY -> nationalDay.minusDays(1);
        };
    }

    private static LocalDate nextFree(LocalDate after, SortedMap<LocalDate, SpecialDay> taken) {
        LocalDate date = after.plusDays(1);
        while (isWeekend(date) || taken.containsKey(date)) {
            date = date.plusDays(1);
        }
        return date;
    }

    private static LocalDate toDate(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.class).toTemporalAccessor();
    }
}
