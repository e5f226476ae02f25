package vn.tiendo.plan.amendment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.difference.Change;
import vn.tiendo.plan.difference.ChangeKind;
import vn.tiendo.plan.difference.Part;
import vn.tiendo.plan.lineage.PlanRef;
import vn.tiendo.plan.revision.FieldView;
import vn.tiendo.plan.revision.OrganizationNames.Named;

/** An amendment with its items, and the items of those it has gathered; see {@link AmendmentSummary}. */
record AmendmentView(
        UUID id,
        long version,
        @Nullable PlanRef plan,
        OrganizationRef proposer,
        AmendmentStatus status,
        String reason,
        int baseRevision,
        @Nullable UUID dossier,
        Decision.@Nullable Outcome outcome,
        @Nullable Integer revision,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        List<AmendmentItemView> items)
        implements Versioned {

    static AmendmentView of(AmendmentSummary amendment, List<AmendmentItemView> items) {
        return new AmendmentView(
                amendment.id(),
                amendment.version(),
                amendment.plan(),
                amendment.proposer(),
                amendment.status(),
                amendment.reason(),
                amendment.baseRevision(),
                amendment.dossier(),
                amendment.outcome(),
                amendment.revision(),
                amendment.createdAt(),
                amendment.submittedAt(),
                amendment.decidedAt(),
                items);
    }

    /**
     * @param amendment the one it was proposed in
     * @param subject id of the target, task or duty; of the document, of the plan
     */
    record AmendmentItemView(
            UUID id,
            UUID amendment,
            Part part,
            UUID subject,
            ChangeKind kind,
            List<FieldView> fields,
            @Nullable String reason,
            @Nullable Decision decision,
            @Nullable String decisionReason) {

        static AmendmentItemView of(AmendmentItem item, Named named) {
            Change change = item.change();
            Part part = change.part();
            return new AmendmentItemView(
                    item.id(),
                    item.amendmentId(),
                    part,
                    change.id(),
                    change.kind(),
                    change.fields().stream()
                            .map(field -> FieldView.of(part, field, named))
                            .toList(),
                    item.reason(),
                    item.decision(),
                    item.decisionReason());
        }
    }
}
