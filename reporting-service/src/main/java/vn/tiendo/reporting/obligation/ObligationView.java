package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.period.PeriodType;

/**
 * An obligation as the API shows it.
 *
 * @param windowTo inclusive
 * @param nominalDueOn the last valid day as the rule is written, before it rolled to a working day
 * @param dueAt exclusive
 * @param report the newest report on it, if one was begun
 * @param overdue still owed after its deadline, at the moment of the answer
 */
record ObligationView(
        UUID id,
        long version,
        String kind,
        String title,
        @Nullable UUID regimeId,
        @Nullable UUID planId,
        @Nullable PeriodType periodType,
        @Nullable LocalDate windowFrom,
        @Nullable LocalDate windowTo,
        @Nullable LocalDate cutOff,
        @Nullable LocalDate nominalDueOn,
        Instant dueAt,
        OrganizationRef reporter,
        OrganizationRef recipient,
        @Nullable OrganizationRef via,
        ObligationStatus status,
        boolean overdue,
        @Nullable Instant satisfiedAt,
        @Nullable Long calendarVersion,
        @Nullable UUID satisfiedById,
        boolean extended,
        @Nullable ReportRef report)
        implements Versioned {

    /** How far the report on an obligation is. */
    record ReportRef(UUID id, long version, int reportVersion, String status) {}

    static ObligationView of(
            Obligation from, Map<UUID, OrganizationCopy> known, @Nullable ReportRef report, Instant now) {
        return new ObligationView(
                from.id,
                from.version,
                from.kind.name(),
                from.title,
                from.regimeId,
                from.planId,
                from.periodType,
                from.windowFrom,
                from.windowTo,
                from.cutOff,
                from.nominalDueOn,
                from.dueAt,
                OrganizationRef.of(from.reporterId, known),
                OrganizationRef.of(from.recipientId, known),
                OrganizationRef.ofNullable(from.viaId, known),
                from.status,
                from.status == ObligationStatus.OPEN && !now.isBefore(from.dueAt),
                from.satisfiedAt,
                from.calendarVersion,
                from.satisfiedById,
                from.extended,
                report);
    }

    static Set<UUID> organizations(Stream<Obligation> obligations) {
        return obligations
                .flatMap(one -> Stream.of(one.reporterId, one.recipientId, one.viaId))
                .filter(id -> id != null)
                .collect(Collectors.toSet());
    }
}
