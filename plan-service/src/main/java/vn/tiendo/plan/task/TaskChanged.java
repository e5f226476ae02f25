package vn.tiendo.plan.task;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code task.changed}: the state of a task of an issued plan. */
record TaskChanged(
        UUID id,
        long version,
        UUID planId,
        UUID keeperId,
        String name,
        @Nullable UUID leadId,
        List<UUID> coordinatorIds,
        @Nullable LocalDate nominalDueOn,
        @Nullable Instant dueAt,
        Progress progress,
        @Nullable BigDecimal percent,
        boolean inForce,
        @Nullable LocalDate reportedOn) {}
