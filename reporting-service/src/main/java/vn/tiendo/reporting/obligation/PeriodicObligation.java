package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.reporting.period.Deadline;
import vn.tiendo.reporting.period.Period;
import vn.tiendo.reporting.period.PeriodType;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.WorkingCalendar;

/** One row of the statement that opens obligations; field names are those of its record set. */
record PeriodicObligation(
        UUID id,
        String title,
        UUID regimeId,
        @Nullable UUID planId,
        PeriodType periodType,
        LocalDate windowFrom,
        LocalDate windowTo,
        LocalDate cutOff,
        LocalDate nominalDueOn,
        Instant dueAt,
        UUID reporterId,
        UUID recipientId,
        @Nullable UUID viaId,
        long calendarVersion) {

    static List<PeriodicObligation> of(List<OwingRegime> regimes, LocalDate today, WorkingCalendar calendar) {
        return regimes.stream()
                .flatMap(regime -> regime.terms().occurrences(regime.from(), today, calendar).stream()
                        .map(occurrence -> of(regime, occurrence)))
                .toList();
    }

    private static PeriodicObligation of(OwingRegime regime, Terms.Occurrence occurrence) {
        Period period = occurrence.period();
        Deadline deadline = occurrence.deadline();
        return new PeriodicObligation(
                Ids.next(),
                "Báo cáo " + period.title(),
                regime.regimeId(),
                regime.planId(),
                period.type(),
                period.from(),
                period.to(),
                deadline.cutOff(),
                deadline.nominalDueOn(),
                deadline.dueAt(),
                regime.reporterId(),
                regime.recipientId(),
                regime.viaId(),
                deadline.calendarVersion());
    }
}
