package vn.tiendo.plan.issuing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.plan.duty.DutyQueries;
import vn.tiendo.plan.lineage.LineageQueries;
import vn.tiendo.plan.plan.PlanQueries;
import vn.tiendo.plan.target.TargetQueries;
import vn.tiendo.plan.task.TaskQueries;

/** Reads plans with everything that hangs on them. */
@ApplicationScoped
class WholePlans {
    private final PlanQueries plans;
    private final TargetQueries targets;
    private final TaskQueries tasks;
    private final DutyQueries duties;
    private final LineageQueries lineages;

    WholePlans(
            PlanQueries plans, TargetQueries targets, TaskQueries tasks, DutyQueries duties, LineageQueries lineages) {
        this.plans = plans;
        this.targets = targets;
        this.tasks = tasks;
        this.duties = duties;
        this.lineages = lineages;
    }

    /** Six statements, however large the plan is; 404 outside the scope. */
    @WithTransaction
    Uni<WholePlanView> byId(UUID id, OrgScope scope) {
        return plans.byId(id, scope)
                .chain(plan -> targets.all(id, scope)
                        .chain(targetViews -> tasks.all(id, scope)
                                .chain(taskViews -> duties.all(id, scope)
                                        .chain(dutyViews -> lineages.direct(id, scope)
                                                .chain(lineage -> targets.ofBases(id, scope)
                                                        .map(bases -> WholePlanView.of(
                                                                plan,
                                                                targetViews,
                                                                taskViews,
                                                                dutyViews,
                                                                lineage,
                                                                bases)))))));
    }
}
