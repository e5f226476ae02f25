package vn.tiendo.plan.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.duty.DueRule;
import vn.tiendo.plan.duty.Frequency;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.plan.Plan;
import vn.tiendo.plan.plan.PlanDocument;
import vn.tiendo.plan.target.Comparator;
import vn.tiendo.plan.target.Form;
import vn.tiendo.plan.target.Indicator;
import vn.tiendo.plan.target.Indicator.OverTime;
import vn.tiendo.plan.target.LevelDemand;
import vn.tiendo.plan.target.Measure;
import vn.tiendo.plan.target.Milestone;
import vn.tiendo.plan.target.Reporting;
import vn.tiendo.plan.target.Schedule;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.target.TargetDraft;
import vn.tiendo.plan.target.Validity;
import vn.tiendo.plan.task.Due;
import vn.tiendo.plan.task.Progress;
import vn.tiendo.plan.task.Task;
import vn.tiendo.plan.task.TaskKind;

/** The data of {@code plan.issued} and {@code plan.amended}: the whole plan as it binds, organisations by id, no persons. */
record PlanIssued(
        UUID id,
        long version,
        int revision,
        UUID keeperId,
        DocumentData document,
        @Nullable Instant issuedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String programme,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UUID> amendmentIds,
        List<TargetData> targets,
        List<TaskData> tasks,
        List<DutyData> reportingDuties) {

    record DocumentData(
            @Nullable String type,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate issuedOn,
            @Nullable String subject,
            PlanDocument.@Nullable Line line) {}

    record TargetData(
            UUID id,
            String name,
            TargetDraft.Kind kind,
            @Nullable Indicator indicator,
            @Nullable UUID reporterId,
            List<UUID> reporterIds,
            @Nullable String reporterClass,
            @Nullable String asWritten,
            Comparator comparator,
            Comparator evalComparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueTo,
            @Nullable String unit,
            @Nullable Form form,
            boolean firm,
            @Nullable Validity validity,
            @Nullable LocalDate dueOn,
            List<LevelDemand> levels,
            List<Milestone> trajectory,
            @Nullable OverTime overTime,
            List<UUID> implementsTargets,
            boolean tracked) {}

    record TaskData(
            UUID id,
            TaskKind kind,
            boolean heading,
            String name,
            @Nullable String theme,
            @Nullable UUID leadId,
            @Nullable String leadClass,
            List<UUID> coordinatorIds,
            @Nullable UUID monitorId,
            @Nullable DeadlineData deadline,
            Progress progress) {}

    record DeadlineData(@Nullable String asWritten, LocalDate nominalDueOn, Instant dueAt) {}

    record DutyData(
            UUID id,
            UUID reporterId,
            UUID recipientId,
            @Nullable UUID viaId,
            List<Frequency> frequencies,
            @Nullable DueRule dueRule) {}

    static PlanIssued of(Plan plan, PlanParts parts) {
        return of(plan, parts, null);
    }

    /** By these amendments it came to stand as it does now. */
    static PlanIssued amended(Plan plan, PlanParts parts, List<UUID> amendments) {
        return of(plan, parts, amendments);
    }

    private static PlanIssued of(Plan plan, PlanParts parts, @Nullable List<UUID> amendments) {
        PlanDocument document = plan.document();
        return new PlanIssued(
                plan.id(),
                plan.version(),
                plan.revision(),
                plan.keeperId(),
                new DocumentData(
                        document.type(),
                        document.number(),
                        document.issuer(),
                        document.issuedOn(),
                        document.subject(),
                        document.line()),
                plan.issuedAt(),
                plan.programme(),
                amendments,
                parts.targets().stream().map(PlanIssued::data).toList(),
                parts.tasks().stream().map(PlanIssued::data).toList(),
                parts.duties().stream().flatMap(duty -> data(duty).stream()).toList());
    }

    private static TargetData data(Target target) {
        Measure measure = target.measure();
        Schedule schedule = target.schedule();
        Reporting reporting = target.reporting();
        return new TargetData(
                target.id(),
                target.name(),
                target.kind(),
                reporting.indicator(),
                reporting.reporterId(),
                reporting.reporterIds(),
                reporting.reporterClass(),
                target.asWritten(),
                measure.comparator(),
                measure.evalComparator(),
                measure.value(),
                measure.valueTo(),
                measure.unit(),
                measure.form(),
                measure.firm(),
                schedule.validity(),
                schedule.dueOn(),
                schedule.levels(),
                schedule.trajectory(),
                reporting.overTimeMeant(),
                target.implementsTargets(),
                target.tracked());
    }

    /** A heading is due in its duties, which announce themselves. */
    private static TaskData data(Task task) {
        return new TaskData(
                task.id(),
                task.kind(),
                task.isHeading(),
                task.name(),
                task.theme(),
                task.parties().leadId(),
                task.parties().leadClass(),
                task.parties().coordinatorIds(),
                task.parties().monitorId(),
                task.isHeading() ? null : data(task.due()),
                task.standing().progress());
    }

    private static @Nullable DeadlineData data(Due due) {
        return due.nominalDueOn() == null || due.dueAt() == null
                ? null
                : new DeadlineData(
                        due.deadline() == null ? null : due.deadline().asWritten(), due.nominalDueOn(), due.dueAt());
    }

    /** A duty that names both sides; one that does not binds nobody and is not announced. */
    private static List<DutyData> data(ReportingDuty duty) {
        return duty.reporterId() == null || duty.recipientId() == null
                ? List.of()
                : List.of(new DutyData(
                        duty.id(),
                        duty.reporterId(),
                        duty.recipientId(),
                        duty.viaId(),
                        duty.frequencies(),
                        duty.dueRule()));
    }
}
