package vn.tiendo.plan.publicview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A public plan with its tree in one answer: themes in the order of the document, below them targets and tasks. */
record PublicPlanTreeView(@JsonUnwrapped PublicPlanView plan, List<Theme> themes) {

    /** A heading and what stands under it; without a name what stands under none. */
    record Theme(@Nullable String name, List<PublicTargetView> targets, List<PublicTaskView> tasks) {}

    /** Plans name the theme of a task and never that of a target. */
    static PublicPlanTreeView of(PublicPlanView plan, List<PublicTargetView> targets, List<PublicTaskView> tasks) {
        Map<String, Theme> themes = new LinkedHashMap<>();
        if (!targets.isEmpty()) {
            themes.put("", new Theme(null, targets, new ArrayList<>()));
        }
        for (PublicTaskView task : tasks) {
            themes.computeIfAbsent(
                            task.theme() == null ? "" : task.theme(),
                            name -> new Theme(task.theme(), List.of(), new ArrayList<>()))
                    .tasks()
                    .add(task);
        }
        return new PublicPlanTreeView(plan, List.copyOf(themes.values()));
    }
}
