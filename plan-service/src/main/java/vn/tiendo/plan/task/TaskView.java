package vn.tiendo.plan.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.rows.Found;
import vn.tiendo.plan.task.deadline.DeadlineForm;
import vn.tiendo.plan.task.funding.FundingTotals;

/**
 * A task of a plan, or a duty: one member's share of a heading, in one period.
 *
 * @param partOf the heading; null for what the plan itself writes
 * @param leadClass the class each member of which leads a duty of its own
 * @param occurrence the period in which a duty of recurring work is owed
 * @param duties how far the duties of a heading are; null for any other task
 * @param progress of a heading, and so percent and timeliness, that of its duties
 * @param timeliness as of the moment that is looked at; absent where nothing is due
 * @param funding its money, of a heading that of its duties too; null while nothing is said of it
 * @param inForce false once its plan was closed or replaced: then nothing is due
 * @param found where an import found it; null for one written by hand
 */
public record TaskView(
        UUID id,
        long version,
        UUID planId,
        int position,
        TaskKind kind,
        @Nullable UUID partOf,
        String name,
        @Nullable String theme,
        @Nullable OrganizationRef lead,
        @Nullable String leadAsWritten,
        @Nullable ClassRef leadClass,
        List<OrganizationRef> coordinators,
        List<String> coordinatorsAsWritten,
        @Nullable OrganizationRef monitor,
        @Nullable String head,
        @Nullable String deliverable,
        @Nullable DeadlineView deadline,
        @Nullable OccurrenceView occurrence,
        @Nullable DutiesView duties,
        Progress progress,
        @Nullable BigDecimal percent,
        @Nullable LocalDate reportedOn,
        @Nullable Timeliness timeliness,
        @Nullable FundingTotals funding,
        boolean inForce,
        @Nullable Succession succession,
        @Nullable Found found)
        implements Versioned {

    /** A class of bodies; {@code name} is null while it is not known. */
    public record ClassRef(String code, @Nullable String name) {}

    /** A period, both days included. */
    public record OccurrenceView(LocalDate from, LocalDate to) {}

    /** What became of it when its plan was replaced: part of a task of the new plan, in sight or not, or dropped for a reason. */
    public record Succession(
            @Nullable UUID carriedTo, @Nullable String reason) {}

    /** Which of the five clears it lacks. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public List<Clear> unclear() {
        boolean scheduled = progress == Progress.CONTINUOUS
                || deadline != null
                        && (deadline.nominalDueOn() != null
                                || deadline.recurrence() != null
                                || deadline.form() == DeadlineForm.CONTINUOUS);
        return Clear.missing(name, head, lead != null || leadClass != null, scheduled, deliverable);
    }

    TaskView judged(Moment moment, Duration soon) {
        if (duties != null) {
            return standing(duties.progress(progress), duties.meanPercent(), null, duties.worst());
        }
        boolean owed = inForce || progress == Progress.COMPLETED;
        Timeliness judged = deadline == null || !owed
                ? null
                : Timeliness.of(progress, deadline.dueAt(), reportedOn, moment.now(), soon);
        return standing(progress, percent, reportedOn, judged);
    }

    private TaskView standing(
            Progress reached, @Nullable BigDecimal share, @Nullable LocalDate day, @Nullable Timeliness judged) {
        return new TaskView(
                id,
                version,
                planId,
                position,
                kind,
                partOf,
                name,
                theme,
                lead,
                leadAsWritten,
                leadClass,
                coordinators,
                coordinatorsAsWritten,
                monitor,
                head,
                deliverable,
                deadline,
                occurrence,
                duties,
                reached,
                share,
                day,
                judged,
                funding,
                inForce,
                succession,
                found);
    }

    TaskDraft draft() {
        boolean continuous = deadline != null && deadline.form() == DeadlineForm.CONTINUOUS;
        return new TaskDraft(
                kind,
                name,
                theme,
                lead == null ? null : lead.code(),
                leadAsWritten,
                leadClass == null ? null : leadClass.code(),
                coordinators.stream()
                        .flatMap(one -> Stream.ofNullable(one.code()))
                        .toList(),
                coordinatorsAsWritten,
                monitor == null ? null : monitor.code(),
                head,
                deliverable,
                deadline == null ? null : deadline.draft(),
                continuous ? null : progress);
    }
}
