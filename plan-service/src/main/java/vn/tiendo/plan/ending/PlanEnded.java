package vn.tiendo.plan.ending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.plan.Plan;

/** The data of {@code plan.closed} and {@code plan.replaced}: a plan that asks for nothing new from {@code endedAt} on. */
record PlanEnded(
        UUID id,
        long version,
        int revision,
        UUID keeperId,
        @Nullable Instant endedAt,
        @Nullable UUID replacedById,
        @Nullable List<Handed> tasks,
        @Nullable List<UUID> downstream) {

    /** @param carriedTo a task of the new plan; null when it was dropped */
    record Handed(UUID id, @Nullable UUID carriedTo) {}

    static PlanEnded closed(Plan plan) {
        return new PlanEnded(
                plan.id(), plan.version(), plan.revision(), plan.keeperId(), plan.endedAt(), null, null, null);
    }

    static PlanEnded replaced(Plan plan, List<Handover.Step> steps, List<UUID> downstream) {
        return new PlanEnded(
                plan.id(),
                plan.version(),
                plan.revision(),
                plan.keeperId(),
                plan.endedAt(),
                plan.replacedById(),
                steps.stream().map(step -> new Handed(step.task(), step.to())).toList(),
                downstream);
    }
}
