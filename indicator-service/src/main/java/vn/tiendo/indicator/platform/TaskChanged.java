package vn.tiendo.indicator.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code task.changed}. */
record TaskChanged(
        UUID id,
        long version,
        @Nullable UUID planId,
        @Nullable UUID leadId,
        @Nullable Boolean heading,
        @Nullable Boolean inForce,
        String progress,
        @Nullable Instant dueAt,
        @Nullable LocalDate reportedOn) {}
