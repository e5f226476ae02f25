package vn.tiendo.plan.issuing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.plan.duty.DutyView;
import vn.tiendo.plan.lineage.LineageView;
import vn.tiendo.plan.plan.PlanView;
import vn.tiendo.plan.target.TargetView;
import vn.tiendo.plan.task.Progress;
import vn.tiendo.plan.task.TaskView;
import vn.tiendo.plan.task.Timeliness;
import vn.tiendo.plan.task.funding.FundingTotals;

/**
 * A plan with everything that hangs on it, in one answer.
 *
 * @param fundingTotals the money of all its tasks; null while nothing is said of any
 * @param themes the headings in the order of the document, with the ids of what stands under each
 */
record WholePlanView(
        @JsonUnwrapped PlanView plan,
        Counts counts,
        @Nullable FundingTotals fundingTotals,
        List<Theme> themes,
        List<TargetView> targets,
        List<TaskView> tasks,
        List<DutyView> reportingDuties,
        ProblemsView problems,
        LineageView lineage)
        implements Versioned {

    /** @param timeliness as of now; tasks that are due at no time are in none */
    @Schema(name = "PlanCounts")
    record Counts(
            int targets,
            int tasks,
            int reportingDuties,
            Map<Progress, Integer> progress,
            Map<Timeliness, Integer> timeliness) {}

    /** @param name null for what stands under no heading; plans name none for a target */
    @Schema(name = "PlanTheme")
    record Theme(@Nullable String name, List<UUID> targets, List<UUID> tasks) {}

    static WholePlanView of(
            PlanView plan,
            List<TargetView> targets,
            List<TaskView> tasks,
            List<DutyView> duties,
            LineageView lineage,
            List<TargetView> bases) {
        return new WholePlanView(
                plan,
                counts(targets, tasks, duties),
                FundingTotals.sum(tasks.stream().flatMap(task -> Stream.ofNullable(task.funding()))),
                themes(targets, tasks),
                targets,
                tasks,
                duties,
                ProblemsView.of(targets, tasks, duties, bases),
                lineage);
    }

    private static Counts counts(List<TargetView> targets, List<TaskView> tasks, List<DutyView> duties) {
        Map<Progress, Integer> progress = new EnumMap<>(Progress.class);
        Map<Timeliness, Integer> timeliness = new EnumMap<>(Timeliness.class);
        for (TaskView task : tasks) {
            progress.merge(task.progress(), 1, Integer::sum);
            if (task.timeliness() != null) {
                timeliness.merge(task.timeliness(), 1, Integer::sum);
            }
        }
        return new Counts(targets.size(), tasks.size(), duties.size(), progress, timeliness);
    }

    private static List<Theme> themes(List<TargetView> targets, List<TaskView> tasks) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        if (!targets.isEmpty()) {
            List<UUID> ids = targets.stream().map(TargetView::id).toList();
            themes.put("", new Theme(null, ids, new ArrayList<>()));
        }
        for (TaskView task : tasks) {
            themes.computeIfAbsent(
                            task.theme() == null ? "" : task.theme(),
                            name -> new Theme(task.theme(), List.of(), new ArrayList<>()))
                    .tasks()
                    .add(task.id());
        }
        return List.copyOf(themes.values());
    }

    @Override
    public long version() {
        return plan.version();
    }
}
