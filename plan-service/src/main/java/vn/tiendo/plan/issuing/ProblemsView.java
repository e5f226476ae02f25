package vn.tiendo.plan.issuing;

import java.util.List;
import vn.tiendo.plan.contradiction.Contradiction;
import vn.tiendo.plan.duty.DutyView;
import vn.tiendo.plan.issuing.IssuedPlanView.NotTracked;
import vn.tiendo.plan.issuing.IssuedPlanView.OpenDuty;
import vn.tiendo.plan.issuing.IssuedPlanView.OpenTarget;
import vn.tiendo.plan.issuing.IssuedPlanView.UnclearTask;
import vn.tiendo.plan.target.TargetView;
import vn.tiendo.plan.task.TaskView;

/**
 * What a plan leaves open: better settled before it is issued, and listed after.
 *
 * @param notTracked targets without a reporter or an indicator: they owe nothing
 * @param unclearTasks tasks that lack one of the five clears
 * @param openDuties reporting duties that bind nobody
 * @param overTimeOpen tracked targets of which nobody said how their figures add up over time
 * @param contradictions targets that cannot both be meant, here or against the plans this one implements
 */
record ProblemsView(
        List<NotTracked> notTracked,
        List<UnclearTask> unclearTasks,
        List<OpenDuty> openDuties,
        List<OpenTarget> overTimeOpen,
        List<Contradiction> contradictions) {
    static ProblemsView of(
            List<TargetView> targets, List<TaskView> tasks, List<DutyView> duties, List<TargetView> bases) {
        return new ProblemsView(
                targets.stream()
                        .filter(target -> !target.tracked())
                        .map(NotTracked::of)
                        .toList(),
                tasks.stream()
                        .filter(task -> !task.unclear().isEmpty())
                        .map(UnclearTask::of)
                        .toList(),
                duties.stream()
                        .filter(duty -> duty.reporter() == null || duty.recipient() == null)
                        .map(OpenDuty::of)
                        .toList(),
                targets.stream()
                        .filter(TargetView::overTimeOpen)
                        .map(OpenTarget::of)
                        .toList(),
                Contradiction.of(targets, bases));
    }
}
