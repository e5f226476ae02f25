package vn.tiendo.plan.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.finding.FindingStep.EvidenceRef;
import vn.tiendo.plan.task.Timeliness;

/**
 * A finding as it stood on a day.
 *
 * @param demand the remedy that is demanded
 * @param owner who must remedy it
 * @param timeliness on that day; an answer counts as handed in until it is sent back
 * @param plan id, like those of task and target, of what it is about
 */
public record FindingView(
        UUID id,
        long version,
        InspectionRef inspection,
        int number,
        FindingStatus status,
        Severity severity,
        String text,
        String demand,
        OrganizationRef owner,
        LocalDate nominalDueOn,
        Instant dueAt,
        @Nullable Timeliness timeliness,
        @Nullable UUID plan,
        @Nullable UUID task,
        @Nullable UUID target,
        @Nullable Instant openedAt,
        List<StepView> history)
        implements Versioned {

    /** The inspection in short. */
    public record InspectionRef(UUID id, OrganizationRef inspector, String bodyKind, String legalBasis) {}

    /** What was done, by which body, and how the finding stood after it. */
    public record StepView(
            FindingStep.Kind kind,
            FindingStatus status,
            OrganizationRef organization,
            OrganizationRef owner,
            LocalDate nominalDueOn,
            Instant at,
            @Nullable String text,
            List<EvidenceRef> evidence) {}

    FindingDraft draft() {
        return new FindingDraft(severity, text, demand, String.valueOf(owner.code()), nominalDueOn, plan, task, target);
    }
}
