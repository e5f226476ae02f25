package vn.tiendo.plan.amendment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.amendment.DecisionTerms.DecisionTerm;
import vn.tiendo.plan.difference.ChangeKind;
import vn.tiendo.plan.difference.Part;

/** The data of {@code amendment.submitted} and {@code amendment.decided}: what it is about, until when it is to be decided, and what was said; no texts. */
record AmendmentChanged(
        UUID id,
        long version,
        UUID planId,
        UUID keeperId,
        UUID proposerId,
        AmendmentStatus status,
        @Nullable UUID dossierId,
        Decision.@Nullable Outcome outcome,
        @Nullable Integer revision,
        @Nullable Instant dueAt,
        List<ItemData> items) {

    record ItemData(
            UUID id,
            Part part,
            UUID subjectId,
            ChangeKind kind,
            @Nullable Decision decision) {
        static ItemData of(AmendmentItem item) {
            return new ItemData(
                    item.id(),
                    item.change().part(),
                    item.change().id(),
                    item.change().kind(),
                    item.decision());
        }
    }

    static AmendmentChanged of(Amendment amendment, UUID keeper, DecisionTerm term, List<AmendmentItem> items) {
        return new AmendmentChanged(
                amendment.id,
                amendment.version,
                amendment.planId,
                keeper,
                amendment.proposerId,
                amendment.status,
                amendment.dossierId,
                amendment.outcome,
                amendment.revision,
                term.dueAt(amendment.submittedAt),
                items.stream().map(ItemData::of).toList());
    }
}
