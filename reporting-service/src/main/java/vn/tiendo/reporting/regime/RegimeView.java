package vn.tiendo.reporting.regime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.period.DeadlineWarning;
import vn.tiendo.reporting.period.DueRule;
import vn.tiendo.reporting.period.Terms;
import vn.tiendo.workingcalendar.RollPolicy;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * A regime as the API shows it.
 *
 * @param warnings what in the coming year stands against Decree 09/2019; none of them hinders confirmation
 */
record RegimeView(
        UUID id,
        long version,
        @Nullable UUID planId,
        @Nullable UUID dutyId,
        OrganizationRef reporter,
        OrganizationRef recipient,
        @Nullable OrganizationRef via,
        OrganizationRef keeper,
        Set<Frequency> frequencies,
        @Nullable DueRule dueRule,
        RollPolicy rollPolicy,
        RegimeStatus status,
        @Nullable Instant confirmedAt,
        List<Warning> warnings)
        implements Versioned {

    /** @param article the provision that the regime departs from */
    record Warning(DeadlineWarning code, String article, LocalDate windowFrom, LocalDate cutOff, LocalDate dueOn) {
        static Warning of(Terms.Finding finding) {
            return new Warning(
                    finding.warning(),
                    "Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5",
                    finding.occurrence().period().from(),
                    finding.occurrence().deadline().cutOff(),
                    finding.occurrence().deadline().effectiveDueOn());
        }
    }

    static RegimeView of(Regime from, Map<UUID, OrganizationCopy> known, LocalDate today, WorkingCalendar calendar) {
        return new RegimeView(
                from.id,
                from.version,
                from.planId,
                from.dutyId,
                OrganizationRef.of(from.reporterId, known),
                OrganizationRef.of(from.recipientId, known),
                OrganizationRef.ofNullable(from.viaId, known),
                OrganizationRef.of(from.keeperId, known),
                from.frequencySet(),
                from.dueRule(),
                from.rollPolicy,
                from.status,
                from.confirmedAt,
                from.terms().findings(today, calendar).stream().map(Warning::of).toList());
    }

    static Set<UUID> organizations(Stream<Regime> regimes) {
        return regimes.flatMap(one -> Stream.of(one.reporterId, one.recipientId, one.viaId, one.keeperId))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
