package vn.tiendo.plan.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.plan.lineage.PlanRef;

/**
 * The review of an older plan.
 *
 * @param plan the plan that orders it
 * @param reviewed the older plan; absent when the caller may not see it
 * @param outcome null until it is concluded
 */
record ReviewView(
        UUID id,
        long version,
        UUID plan,
        @Nullable PlanRef reviewed,
        @Nullable LocalDate dueOn,
        @Nullable ReviewOutcome outcome,
        @Nullable LocalDate concludedOn,
        @Nullable String note)
        implements Versioned {}
