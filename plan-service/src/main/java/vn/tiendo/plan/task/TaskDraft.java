package vn.tiendo.plan.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a drafter writes of a task.
 *
 * @param lead code of the organisation that leads
 * @param coordinators codes of those that take part
 * @param head the responsible head, by title
 * @param deliverable what is there when it is done
 * @param progress NOT_STARTED, the default, or CONTINUOUS for work without an end
 */
public record TaskDraft(
        @NotBlank @Size(max = 2000) String name,
        @Nullable @Size(max = 500) String theme,
        @Nullable @Size(max = 35) String lead,
        @Nullable @Size(max = 500) String leadAsWritten,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 35) String> coordinators,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 500) String> coordinatorsAsWritten,
        @Nullable @Size(max = 200) String head,
        @Nullable @Size(max = 1000) String deliverable,
        @Nullable @Valid DeadlineDraft deadline,
        @Nullable Progress progress) {

    /**
     * A deadline as a person reads it.
     *
     * @param asWritten the words of the document
     * @param nominalDueOn the last day in time: "before 20/10" gives 19/10
     */
    public record DeadlineDraft(
            @Nullable @Size(max = 200) String asWritten,
            @Nullable LocalDate nominalDueOn) {}

    List<String> coordinatorCodes() {
        return coordinators == null ? List.of() : coordinators;
    }
}
