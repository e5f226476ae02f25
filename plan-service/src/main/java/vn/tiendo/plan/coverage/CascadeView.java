package vn.tiendo.plan.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.lineage.PlanRef;

/**
 * Who must issue a plan because another demands it, one page of it.
 *
 * @param counts how many there are of each standing on all pages, whatever standing was asked for
 */
record CascadeView(
        UUID plan,
        LocalDate asOf,
        Map<CascadeStanding, Long> counts,
        List<Duty> items,
        @Nullable String next) implements Paged<CascadeView.Duty> {

    /**
     * One body's duty.
     *
     * @param task the duty as a task
     * @param issued the plan that did it; absent when the caller may not see it
     * @param issuedOn the day on which it was issued
     */
    @Schema(name = "CascadeDuty")
    record Duty(
            UUID task,
            String name,
            @Nullable OrganizationRef organization,
            @Nullable LocalDate nominalDueOn,
            @Nullable Instant dueAt,
            CascadeStanding standing,
            @Nullable LocalDate issuedOn,
            @Nullable PlanRef issued) {}
}
