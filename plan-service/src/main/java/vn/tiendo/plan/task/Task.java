package vn.tiendo.plan.task;

import static vn.tiendo.plan.task.TaskError.TASK_PROGRESS_NOT_DRAFTABLE;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.time.VietnamTime;
import vn.tiendo.plan.rows.Found;
import vn.tiendo.plan.task.TaskDraft.DeadlineDraft;

/** One row of the table {@code task}: its components are its columns. */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Task(
        UUID id,
        UUID planId,
        int position,
        long version,
        String name,
        @Nullable String theme,
        @Nullable UUID leadId,
        @Nullable String leadAsWritten,
        List<UUID> coordinatorIds,
        List<String> coordinatorsAsWritten,
        @Nullable String head,
        @Nullable String deliverable,
        @Nullable String deadlineAsWritten,
        @Nullable LocalDate nominalDueOn,
        @Nullable Instant dueAt,
        Progress progress,
        @Nullable BigDecimal percent,
        @Nullable LocalDate reportedOn,
        @Nullable Found found) {

    /** Where a task stands: its identity, its place in its plan, its version. */
    public record Place(UUID id, UUID planId, int position, long version) {}

    /** A task as drafted; {@code lead} and {@code coordinators} are the ids of the codes in the draft. */
    public static Task of(
            Place place, TaskDraft draft, @Nullable UUID lead, List<UUID> coordinators, @Nullable Found found) {
        Progress progress = draft.progress() == null ? Progress.NOT_STARTED : draft.progress();
        if (!progress.mayBeDrafted()) {
            throw TASK_PROGRESS_NOT_DRAFTABLE.at("/progress", progress);
        }
        DeadlineDraft deadline = draft.deadline();
        LocalDate nominal = deadline == null ? null : deadline.nominalDueOn();
        return new Task(
                place.id(),
                place.planId(),
                place.position(),
                place.version(),
                draft.name(),
                draft.theme(),
                lead,
                draft.leadAsWritten(),
                coordinators,
                draft.coordinatorsAsWritten() == null ? List.of() : draft.coordinatorsAsWritten(),
                draft.head(),
                draft.deliverable(),
                deadline == null ? null : deadline.asWritten(),
                nominal,
                nominal == null ? null : endOf(nominal),
                progress,
                null,
                null,
                found);
    }

    /** What a drafter would write to get it, but for the codes of organisations, of which only the ids are known here. */
    public TaskDraft draft() {
        return new TaskDraft(
                name,
                theme,
                null,
                leadAsWritten,
                null,
                coordinatorsAsWritten,
                head,
                deliverable,
                deadlineAsWritten == null && nominalDueOn == null
                        ? null
                        : new DeadlineDraft(deadlineAsWritten, nominalDueOn),
                progress == Progress.CONTINUOUS ? progress : null);
    }

    /** The same task as an amendment words it: what reports said of it stands, unless its work begins or ceases to have an end. */
    public Task reworded(Task wording) {
        boolean sameKind = (progress == Progress.CONTINUOUS) == (wording.progress == Progress.CONTINUOUS);
        return !sameKind
                ? wording
                : new Task(
                        id,
                        planId,
                        wording.position,
                        wording.version,
                        wording.name,
                        wording.theme,
                        wording.leadId,
                        wording.leadAsWritten,
                        wording.coordinatorIds,
                        wording.coordinatorsAsWritten,
                        wording.head,
                        wording.deliverable,
                        wording.deadlineAsWritten,
                        wording.nominalDueOn,
                        wording.dueAt,
                        progress,
                        percent,
                        reportedOn,
                        found);
    }

    /** 24:00 in Viet Nam: the first instant that is late. */
    static Instant endOf(LocalDate nominal) {
        return nominal.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    public List<Clear> unclear() {
        return Clear.missing(name, head, leadId != null, nominalDueOn != null, progress, deliverable);
    }
}
