package vn.tiendo.plan.publicview;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.task.DeadlineView;
import vn.tiendo.plan.task.DutiesView;
import vn.tiendo.plan.task.Progress;
import vn.tiendo.plan.task.TaskKind;
import vn.tiendo.plan.task.TaskView;
import vn.tiendo.plan.task.Timeliness;
import vn.tiendo.plan.task.funding.FundingTotals;

/**
 * A task of a public plan, or a duty: one member's share of a heading, in one period.
 *
 * @param partOf the heading of a duty
 * @param leadClass the name of the class each member of which leads a duty of its own
 * @param leadAsWritten where the plan names a body that is not in the directory
 * @param head the responsible officer as the plan names one
 * @param reportedOn the day on which this progress was reported, Asia/Ho_Chi_Minh
 * @param timeliness as of now; absent where nothing is due
 * @param funding the resources given to it and used, of a heading those of its duties too
 */
record PublicTaskView(
        UUID id,
        PlanRef plan,
        TaskKind kind,
        @Nullable UUID partOf,
        @Nullable String theme,
        String name,
        @Nullable OrganizationRef lead,
        @Nullable String leadAsWritten,
        @Nullable String leadClass,
        List<OrganizationRef> coordinators,
        List<String> coordinatorsAsWritten,
        @Nullable OrganizationRef monitor,
        @Nullable String head,
        @Nullable String deliverable,
        @Nullable DeadlineView deadline,
        TaskView.@Nullable OccurrenceView occurrence,
        @Nullable DutiesView duties,
        Progress progress,
        @Nullable BigDecimal percent,
        @Nullable LocalDate reportedOn,
        @Nullable Timeliness timeliness,
        @Nullable FundingTotals funding) {

    /** A heading stands where its duties stand. */
    PublicTaskView derived() {
        return duties == null
                ? this
                : new PublicTaskView(
                        id,
                        plan,
                        kind,
                        partOf,
                        theme,
                        name,
                        lead,
                        leadAsWritten,
                        leadClass,
                        coordinators,
                        coordinatorsAsWritten,
                        monitor,
                        head,
                        deliverable,
                        deadline,
                        occurrence,
                        duties,
                        duties.progress(progress),
                        duties.meanPercent(),
                        null,
                        duties.worst(),
                        funding);
    }

    record PlanRef(UUID id, @Nullable String number, String subject) {}
}
