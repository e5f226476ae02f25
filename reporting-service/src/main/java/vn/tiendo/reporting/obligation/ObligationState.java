package vn.tiendo.reporting.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.period.PeriodType;

/** What {@code obligation.opened} and {@code obligation.changed} announce, and what a report knows of what it is for. */
public record ObligationState(
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
        UUID reporterId,
        UUID recipientId,
        @Nullable UUID viaId,
        ObligationStatus status,
        @Nullable Instant satisfiedAt,
        @Nullable Long calendarVersion,
        @Nullable UUID satisfiedById,
        boolean extended,
        boolean together) {

    static ObligationState of(Obligation obligation) {
        return new ObligationState(
                obligation.id,
                obligation.version,
                obligation.kind.name(),
                obligation.title,
                obligation.regimeId,
                obligation.planId,
                obligation.periodType,
                obligation.windowFrom,
                obligation.windowTo,
                obligation.cutOff,
                obligation.nominalDueOn,
                obligation.dueAt,
                obligation.reporterId,
                obligation.recipientId,
                obligation.viaId,
                obligation.status,
                obligation.satisfiedAt,
                obligation.calendarVersion,
                obligation.satisfiedById,
                obligation.extended,
                obligation.together);
    }
}
