package vn.tiendo.plan.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.task.deadline.DeadlineDraft;

/**
 * What a drafter writes of a task.
 *
 * @param kind TASK by default
 * @param lead code of the organisation that leads
 * @param leadClass code of a class of organisations each of which leads a duty of its own, in place of {@code lead}
 * @param coordinators codes of those that take part
 * @param monitor code of the organisation that watches over it
 * @param head the responsible head, by title
 * @param deliverable what is there when it is done
 * @param progress NOT_STARTED, the default, or CONTINUOUS for work without an end
 */
public record TaskDraft(
        @Nullable TaskKind kind,
        @NotBlank @Size(max = 2000) String name,
        @Nullable @Size(max = 500) String theme,
        @Nullable @Size(max = 35) String lead,
        @Nullable @Size(max = 500) String leadAsWritten,
        @Nullable @Size(max = 50) String leadClass,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 35) String> coordinators,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 500) String> coordinatorsAsWritten,
        @Nullable @Size(max = 35) String monitor,
        @Nullable @Size(max = 200) String head,
        @Nullable @Size(max = 1000) String deliverable,
        @Nullable @Valid DeadlineDraft deadline,
        @Nullable Progress progress) {

    List<String> coordinatorCodes() {
        return coordinators == null ? List.of() : coordinators;
    }
}
