package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.Deadline;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * What one regime asks for once, of however many bodies: one row of the statement that opens obligations, and of the one
 * that moves their deadlines. Field names are those of the record sets.
 *
 * @param periodType absent of what is asked for outside periods
 * @param windowFrom absent of a filing, like {@code windowTo}
 */
public record PeriodicObligation(
        String title,
        UUID regimeId,
        @Nullable PeriodType periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        LocalDate cutOff,
        LocalDate nominalDueOn,
        Instant dueAt,
        long calendarVersion) {

    static List<PeriodicObligation> of(List<OwingRegime> regimes, LocalDate today, WorkingCalendar calendar) {
        return regimes.stream()
                .flatMap(regime -> regime.terms().occurrences(regime.from(), today, calendar).stream()
                        .map(occurrence -> of(regime.regimeId(), regime.title(), occurrence)))
                .toList();
    }

    /** As a regime would open it with the calendar the deadline was computed with. */
    public static PeriodicObligation of(UUID regime, @Nullable String title, Terms.Occurrence occurrence) {
        Deadline deadline = occurrence.deadline();
        return new PeriodicObligation(
                title(title, occurrence),
                regime,
                occurrence.type(),
                occurrence.from(),
                occurrence.to(),
                deadline.cutOff(),
                deadline.nominalDueOn(),
                deadline.dueAt(),
                deadline.calendarVersion());
    }

    /** The filing of a plan; whose plan it is does not matter to the deadline. */
    public static PeriodicObligation filing(UUID regime, Deadline deadline) {
        return new PeriodicObligation(
                "",
                regime,
                null,
                null,
                null,
                deadline.cutOff(),
                deadline.nominalDueOn(),
                deadline.dueAt(),
                deadline.calendarVersion());
    }

    private static String title(@Nullable String title, Terms.Occurrence occurrence) {
        if (occurrence.type() == null) {
            return occurrence.title();
        }
        return (title == null ? "Báo cáo" : title) + " " + occurrence.title();
    }
}
