package vn.tiendo.reporting.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.reporting.regime.DutyProposals;

/** What this service reads of {@code plan.issued} and {@code plan.amended}: both carry the whole plan. */
record PlanIssued(
        UUID id,
        long version,
        UUID keeperId,
        @Nullable Instant issuedAt,
        @Nullable Document document,
        List<Target> targets,
        List<Task> tasks,
        List<DutyProposals.Duty> reportingDuties) {

    record Document(String subject) {}

    record Target(
            UUID id,
            String name,
            @Nullable UUID reporterId,
            @Nullable List<UUID> reporterIds,
            @Nullable Indicator indicator,
            @Nullable String unit,
            boolean tracked) {}

    /** Of an indicator in the catalogue only the code is given. */
    record Indicator(
            String code,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String numerator,
            @Nullable String denominator) {}

    record Task(
            UUID id,
            String name,
            @Nullable UUID leadId,
            @Nullable Deadline deadline,
            String progress,
            @Nullable Boolean heading) {}

    record Deadline(LocalDate nominalDueOn, Instant dueAt) {}
}
