package vn.tiendo.plan.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of {@code task.changed}: the state of a task of an issued plan. A heading is due at no time: its duties are.
 *
 * @param partOf the heading of a duty
 */
record TaskChanged(
        UUID id,
        long version,
        UUID planId,
        UUID keeperId,
        TaskKind kind,
        boolean heading,
        @Nullable UUID partOf,
        String name,
        @Nullable UUID leadId,
        List<UUID> coordinatorIds,
        @Nullable UUID monitorId,
        @Nullable LocalDate occurrenceFrom,
        @Nullable LocalDate occurrenceTo,
        @Nullable LocalDate nominalDueOn,
        @Nullable Instant dueAt,
        Progress progress,
        @Nullable BigDecimal percent,
        boolean inForce,
        @Nullable LocalDate reportedOn) {}
