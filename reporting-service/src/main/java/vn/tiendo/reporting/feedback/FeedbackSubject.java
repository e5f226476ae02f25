package vn.tiendo.reporting.feedback;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What feedback is about: one task or one target of an issued plan.
 *
 * @param recipient who leads the task or reports the target; the keeper of the plan where no one body does
 * @param inForce whether the plan still is
 */
record FeedbackSubject(
        UUID plan, @Nullable UUID task, @Nullable UUID target, UUID recipient, boolean inForce) {

    static FeedbackSubject of(Tuple row) {
        return new FeedbackSubject(
                row.get("plan_id", UUID.class),
                row.get("task_id", UUID.class),
                row.get("target_id", UUID.class),
                row.get("recipient_id", UUID.class),
                row.get("in_force", Boolean.class));
    }
}
