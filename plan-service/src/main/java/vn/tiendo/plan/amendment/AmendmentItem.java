package vn.tiendo.plan.amendment;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.difference.Change;

/** One row of the table {@code amendment_item}: one change, and what was said to it. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record AmendmentItem(
        UUID id,
        UUID amendmentId,
        int position,
        Change change,
        @Nullable String reason,
        @Nullable Decision decision,
        @Nullable String decisionReason) {

    AmendmentItem decided(AmendmentResource.ItemDecision said) {
        return new AmendmentItem(id, amendmentId, position, change, reason, said.decision(), said.reason());
    }
}
