package vn.tiendo.plan.task;

import static vn.tiendo.plan.task.TaskError.TASK_PROGRESS_NOT_DRAFTABLE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.rows.Found;
import vn.tiendo.workingcalendar.WorkingCalendar;

/**
 * One row of the table {@code task}: its components, and theirs, are its columns. A task that a class leads, or that recurs, is
 * a heading: its work is done in duties, rows of their own, one per member and period.
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Task(
        UUID id,
        UUID planId,
        int position,
        long version,
        TaskKind kind,
        String name,
        @Nullable String theme,
        @JsonUnwrapped Parties parties,
        @Nullable String deliverable,
        @JsonUnwrapped Due due,
        @JsonUnwrapped Standing standing,
        @JsonUnwrapped Duty duty,
        @Nullable Found found) {

    /** Where a task stands: its identity, its place in its plan, its version. */
    public record Place(UUID id, UUID planId, int position, long version) {}

    /** A task as drafted; the organisations of the draft are those of {@code parties}. */
    public static Task of(Place place, TaskDraft draft, Parties parties, @Nullable Found found) {
        Due due = Due.of(draft.deadline());
        Progress progress = due.isContinuous()
                ? Progress.CONTINUOUS
                : draft.progress() == null ? Progress.NOT_STARTED : draft.progress();
        if (!progress.mayBeDrafted()) {
            throw TASK_PROGRESS_NOT_DRAFTABLE.at("/progress", progress);
        }
        return new Task(
                place.id(),
                place.planId(),
                place.position(),
                place.version(),
                draft.kind() == null ? TaskKind.TASK : draft.kind(),
                draft.name(),
                draft.theme(),
                parties,
                draft.deliverable(),
                due,
                Standing.drafted(progress),
                Duty.NONE,
                found);
    }

    /** A task as drafted by the ids of organisations. */
    public static Task of(
            Place place,
            TaskDraft draft,
            @Nullable UUID lead,
            List<UUID> coordinators,
            @Nullable UUID monitor,
            @Nullable Found found) {
        return of(place, draft, Parties.of(draft, lead, coordinators, monitor), found);
    }

    /** The same with the effective deadline that this calendar gives. */
    Task effective(WorkingCalendar calendar) {
        return with(due.effective(calendar), standing);
    }

    /** What a drafter would write to get it, but for the codes of organisations, of which only the ids are known here. */
    public TaskDraft draft() {
        return new TaskDraft(
                kind == TaskKind.TASK ? null : kind,
                name,
                theme,
                null,
                parties.leadAsWritten(),
                parties.leadClass(),
                null,
                parties.coordinatorsAsWritten(),
                null,
                parties.head(),
                deliverable,
                due.deadline(),
                standing.isContinuous() && !due.isContinuous() ? Progress.CONTINUOUS : null);
    }

    /** The same task as an amendment words it: what reports said of it stands, unless its work begins or ceases to have an end. */
    public Task reworded(Task wording) {
        boolean sameKind = standing.isContinuous() == wording.standing.isContinuous();
        return sameKind ? wording.with(wording.due, standing) : wording;
    }

    private Task with(Due otherDue, Standing otherStanding) {
        return new Task(
                id,
                planId,
                position,
                version,
                kind,
                name,
                theme,
                parties,
                deliverable,
                otherDue,
                otherStanding,
                duty,
                found);
    }

    /** Whether its work is done in duties. */
    public boolean isHeading() {
        return duty.partOf() == null && (parties.leadClass() != null || due.recurs());
    }

    public List<Clear> unclear() {
        boolean led = parties.leadId() != null || parties.leadClass() != null;
        return Clear.missing(name, parties.head(), led, due.isClear() || standing.isContinuous(), deliverable);
    }
}
