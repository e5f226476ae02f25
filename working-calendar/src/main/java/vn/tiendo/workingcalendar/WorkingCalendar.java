package vn.tiendo.workingcalendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells working days from days off. Years nobody decided on are taken as the law gives them, so every date has an
 * answer. Days are civil days of Asia/Ho_Chi_Minh; safe for use by several threads.
 */
public final class WorkingCalendar {
    private final Map<Integer, CalendarYear> years;
    private final Map<Integer, Map<LocalDate, SpecialDay>> days = new ConcurrentHashMap<>();

    private WorkingCalendar(Map<Integer, CalendarYear> years) {
        this.years = years;
    }

    /** The law alone, no decision. */
    public static WorkingCalendar byRule() {
        return new WorkingCalendar(Map.of());
    }

    /** The given years as decided, all others as the law gives them. */
    public static WorkingCalendar of(Collection<CalendarYear> decided) {
        return new WorkingCalendar(
                decided.stream().collect(Collectors.toUnmodifiableMap(CalendarYear::year, year -> year)));
    }

    /** The version of the calendar of that year: a computed deadline keeps it. */
    public long version(int year) {
        CalendarYear decided = years.get(year);
        return decided == null ? 0 : decided.version();
    }

    public boolean isWorkingDay(LocalDate date) {
        SpecialDay special = special(date);
        return special == null
                ? !StatutoryHolidays.isWeekend(date)
                : special.kind().isWorked();
    }

    /** The first working day strictly after the date. */
    public LocalDate nextWorkingDay(LocalDate date) {
        return seek(date.plusDays(1), 1);
    }

    /** The last working day strictly before the date. */
    public LocalDate previousWorkingDay(LocalDate date) {
        return seek(date.minusDays(1), -1);
    }

    /** The date moved by that many working days; the date itself, worked or not, when 0. */
    public LocalDate plusWorkingDays(LocalDate date, int count) {
        LocalDate moved = date;
        for (int i = 0; i < Math.abs(count); i++) {
            moved = count > 0 ? nextWorkingDay(moved) : previousWorkingDay(moved);
        }
        return moved;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} comes first. */
    public long workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The day a deadline written for {@code date} falls on. */
    public LocalDate roll(LocalDate date, RollPolicy policy) {
        return switch (policy) {
            case NEXT_WORKING_DAY -> seek(date, 1);
            case NONE -> date;
            case PREVIOUS_WORKING_DAY -> seek(date, -1);
        };
    }

    private LocalDate seek(LocalDate start, int step) {
        LocalDate date = start;
        while (!isWorkingDay(date)) {
            date = date.plus(step, ChronoUnit.DAYS);
        }
        return date;
    }

    private @Nullable SpecialDay special(LocalDate date) {
        return days.computeIfAbsent(date.getYear(), this::daysOf).get(date);
    }

    private Map<LocalDate, SpecialDay> daysOf(int year) {
        CalendarYear decided = years.get(year);
        return (decided == null ? CalendarYear.byRule(year) : decided).byDate();
    }
}
