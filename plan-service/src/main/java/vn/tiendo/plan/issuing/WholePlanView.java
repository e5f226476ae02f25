package vn.tiendo.plan.issuing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.plan.duty.DutyView;
import vn.tiendo.plan.plan.PlanView;
import vn.tiendo.plan.target.TargetView;
import vn.tiendo.plan.task.TaskView;

/** A plan with everything that hangs on it. */
record WholePlanView(
        @JsonUnwrapped PlanView plan, List<TargetView> targets, List<TaskView> tasks, List<DutyView> reportingDuties)
        implements Versioned {
    @Override
    public long version() {
        return plan.version();
    }
}
