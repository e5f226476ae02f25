package vn.tiendo.plan.issuing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.task.Task;

/** The rows of a plan, in the order of the document. */
record PlanParts(List<Target> targets, List<Task> tasks, List<ReportingDuty> duties) {
    @Nullable
    Target target(UUID id) {
        return targets.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    @Nullable
    Task task(UUID id) {
        return tasks.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }

    @Nullable
    ReportingDuty duty(UUID id) {
        return duties.stream().filter(row -> row.id().equals(id)).findFirst().orElse(null);
    }
}
