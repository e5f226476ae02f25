package vn.tiendo.plan.task;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a task.
 *
 * @param leadClass the code of a class of bodies each of which leads a duty of its own; then nobody else leads
 * @param monitorId who watches over it
 * @param head the responsible head, by title
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Parties(
        @Nullable UUID leadId,
        @Nullable String leadAsWritten,
        @Nullable String leadClass,
        List<UUID> coordinatorIds,
        List<String> coordinatorsAsWritten,
        @Nullable UUID monitorId,
        @Nullable String head) {

    /** The parties that a draft writes, its codes as these ids. */
    static Parties of(TaskDraft draft, @Nullable UUID lead, List<UUID> coordinators, @Nullable UUID monitor) {
        if (draft.leadClass() != null && lead != null) {
            throw TaskError.TASK_LEAD_TWICE.at("/leadClass", draft.leadClass());
        }
        return new Parties(
                lead,
                draft.leadAsWritten(),
                draft.leadClass(),
                coordinators,
                draft.coordinatorsAsWritten() == null ? List.of() : draft.coordinatorsAsWritten(),
                monitor,
                draft.head());
    }
}
