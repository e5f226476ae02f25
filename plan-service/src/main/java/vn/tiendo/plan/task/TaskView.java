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
        @Nullable Found found)
        implements Versioned {

    /** A deadline as written, the last day in time, and the end of that day in Viet Nam. */
    public record DeadlineView(
            @Nullable String asWritten,
            @Nullable LocalDate nominalDueOn,
            @Nullable Instant dueAt) {}

    /** Which of the five clears it lacks. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<Clear> unclear() {
        boolean dated = deadline != null && deadline.nominalDueOn() != null;
        return Clear.missing(name, head, lead != null, dated, progress, deliverable);
    }

    TaskView judged(Instant now, Duration soon) {
        Timeliness judged = deadline == null
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
