package vn.tiendo.plan.publicview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.task.Progress;
import vn.tiendo.plan.task.TaskView;
import vn.tiendo.plan.task.Timeliness;

/**
 * A task of a public plan.
 *
 * @param leadAsWritten where the plan names a body that is not in the directory
 * @param head the responsible officer as the plan names one
 * @param reportedOn the day on which this progress was reported, Asia/Ho_Chi_Minh
 * @param timeliness as of now; absent where nothing is due
 */
record PublicTaskView(
        UUID id,
        PlanRef plan,
        @Nullable String theme,
        String name,
        @Nullable OrganizationRef lead,
        @Nullable String leadAsWritten,
        List<OrganizationRef> coordinators,
        List<String> coordinatorsAsWritten,
        @Nullable String head,
        @Nullable String deliverable,
        TaskView.@Nullable DeadlineView deadline,
        Progress progress,
        @Nullable BigDecimal percent,
        @Nullable LocalDate reportedOn,
        @Nullable Timeliness timeliness) {

    record PlanRef(UUID id, @Nullable String number, String subject) {}
}
