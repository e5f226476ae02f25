package vn.tiendo.plan.issuing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.plan.duty.DutyView;
import vn.tiendo.plan.duty.ReportingDuty;
import vn.tiendo.plan.plan.PlanStatus;
import vn.tiendo.plan.target.Target;
import vn.tiendo.plan.target.TargetView;
import vn.tiendo.plan.task.Clear;
import vn.tiendo.plan.task.Task;
import vn.tiendo.plan.task.TaskView;

/**
 * What came of issuing a plan: it binds, but not all of it.
 *
 * @param notTracked targets that owe nothing until an amendment names a reporter and an indicator
 * @param unclearTasks tasks that lack one of the five clears
 * @param openDuties reporting duties that bind nobody, for they name no reporter or no recipient
 * @param overTimeOpen tracked targets of which nobody said how their figures add up over time
 */
record IssuedPlanView(
        UUID id,
        long version,
        int revision,
        PlanStatus status,
        @Nullable Instant issuedAt,
        List<NotTracked> notTracked,
        List<UnclearTask> unclearTasks,
        List<OpenDuty> openDuties,
        List<OpenTarget> overTimeOpen)
        implements Versioned {

    /** What a target, or a duty, does not name. */
    enum Lack {
        REPORTER,
        INDICATOR,
        RECIPIENT
    }

    record NotTracked(UUID id, String name, List<Lack> missing) {
        static NotTracked of(Target target) {
            return new NotTracked(
                    target.id(),
                    target.name(),
                    lacks(target.reporting().isByNobody(), target.reporting().indicator() == null, false));
        }

        static NotTracked of(TargetView target) {
            return new NotTracked(
                    target.id(), target.name(), lacks(target.lacksReporter(), target.indicator() == null, false));
        }
    }

    record OpenTarget(UUID id, String name) {
        static OpenTarget of(Target target) {
            return new OpenTarget(target.id(), target.name());
        }

        static OpenTarget of(TargetView target) {
            return new OpenTarget(target.id(), target.name());
        }
    }

    record UnclearTask(UUID id, String name, List<Clear> missing) {
        static UnclearTask of(Task task) {
            return new UnclearTask(task.id(), task.name(), task.unclear());
        }

        static UnclearTask of(TaskView task) {
            return new UnclearTask(task.id(), task.name(), task.unclear());
        }
    }

    record OpenDuty(UUID id, List<Lack> missing) {
        static OpenDuty of(ReportingDuty duty) {
            return new OpenDuty(duty.id(), lacks(duty.reporterId() == null, false, duty.recipientId() == null));
        }

        static OpenDuty of(DutyView duty) {
            return new OpenDuty(duty.id(), lacks(duty.reporter() == null, false, duty.recipient() == null));
        }
    }

    private static List<Lack> lacks(boolean reporter, boolean indicator, boolean recipient) {
        return Stream.of(
                        reporter ? Lack.REPORTER : null,
                        indicator ? Lack.INDICATOR : null,
                        recipient ? Lack.RECIPIENT : null)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
