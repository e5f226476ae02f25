package vn.tiendo.plan.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.rows.Found;
import vn.tiendo.plan.task.TaskDraft.DeadlineDraft;

/**
 * A task of a plan.
 *
 * @param timeliness as of the moment it is read; absent where nothing is due
 * @param inForce false once its plan was closed or replaced: then nothing is due
 * @param found where an import found it; null for one written by hand
 */
public record TaskView(
        UUID id,
        long version,
        UUID planId,
        int position,
        String name,
        @Nullable String theme,
        @Nullable OrganizationRef lead,
        @Nullable String leadAsWritten,
        List<OrganizationRef> coordinators,
        List<String> coordinatorsAsWritten,
        @Nullable String head,
        @Nullable String deliverable,
        @Nullable DeadlineView deadline,
        Progress progress,
        @Nullable BigDecimal percent,
        @Nullable LocalDate reportedOn,
        @Nullable Timeliness timeliness,
        boolean inForce,
        @Nullable Succession succession,
        @Nullable Found found)
        implements Versioned {

    /** A deadline as written, the last day in time, and the end of that day in Viet Nam. */
    public record DeadlineView(
            @Nullable String asWritten,
            @Nullable LocalDate nominalDueOn,
            @Nullable Instant dueAt) {}

    /** What became of it when its plan was replaced: part of a task of the new plan, in sight or not, or dropped for a reason. */
    public record Succession(
            @Nullable UUID carriedTo, @Nullable String reason) {}

    /** Which of the five clears it lacks. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<Clear> unclear() {
        boolean dated = deadline != null && deadline.nominalDueOn() != null;
        return Clear.missing(name, head, lead != null, dated, progress, deliverable);
    }

    TaskView judged(Instant now, Duration soon) {
        boolean owed = inForce || progress == Progress.COMPLETED;
        Timeliness judged = deadline == null || !owed
                ? null
                : Timeliness.of(progress, deadline.nominalDueOn(), deadline.dueAt(), reportedOn, now, soon);
        return new TaskView(
                id,
                version,
                planId,
                position,
                name,
                theme,
                lead,
                leadAsWritten,
                coordinators,
                coordinatorsAsWritten,
                head,
                deliverable,
                deadline,
                progress,
                percent,
                reportedOn,
                judged,
                inForce,
                succession,
                found);
    }

    TaskDraft draft() {
        return new TaskDraft(
                name,
                theme,
                lead == null ? null : lead.code(),
                leadAsWritten,
                coordinators.stream()
                        .flatMap(one -> Stream.ofNullable(one.code()))
                        .toList(),
                coordinatorsAsWritten,
                head,
                deliverable,
                deadline == null ? null : new DeadlineDraft(deadline.asWritten(), deadline.nominalDueOn()),
                progress);
    }
}
