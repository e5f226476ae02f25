package vn.tiendo.plan.ending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanStatus;

/**
 * A plan that has ended.
 *
 * @param replacedBy the plan that took over; null when it was closed
 * @param sums what became of its tasks when it was replaced
 * @param downstream plans in your sight that stand on it, directly or not, and should be looked at
 */
record EndedView(
        UUID id,
        long version,
        PlanStatus status,
        @Nullable Instant endedAt,
        @Nullable UUID replacedBy,
        Handover.@Nullable Sums sums,
        List<UUID> downstream)
        implements Versioned {

    static EndedView of(Plan plan, Handover.@Nullable Sums sums, List<UUID> downstream) {
        return new EndedView(
                plan.id(), plan.version(), plan.status(), plan.endedAt(), plan.replacedById(), sums, downstream);
    }
}
