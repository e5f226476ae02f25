package vn.tiendo.plan.ending;

import static vn.tiendo.plan.ending.EndingError.REPLACEMENT_MAPPING_INVALID;
import static vn.tiendo.plan.ending.EndingError.REPLACEMENT_REASON_MISSING;
import static vn.tiendo.plan.ending.EndingError.REPLACEMENT_TASK_FINISHED;
import static vn.tiendo.plan.ending.EndingError.REPLACEMENT_TASK_FOREIGN;
import static vn.tiendo.plan.ending.EndingError.REPLACEMENT_TASK_TWICE;
import static vn.tiendo.plan.ending.EndingError.REPLACEMENT_TASK_UNKNOWN;
import static vn.tiendo.plan.ending.EndingError.REPLACEMENT_TASK_UNMAPPED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.ErrorCode;
import vn.tiendo.kit.problem.Refusal;

/**
 * What becomes of the tasks of a plan that is replaced. Every unfinished task is carried over to a task of the new plan, or
 * dropped for a reason; none is forgotten and none counted twice, so that the sums before and after agree.
 *
 * @param tasks of the plan that is replaced, and whether each is finished
 * @param heirs the tasks of the new plan
 */
record Handover(Map<UUID, Boolean> tasks, Set<UUID> heirs) {

    /** What one task becomes: part of {@code to}, or nothing, because of {@code reason}. */
    record Step(UUID task, @Nullable UUID to, @Nullable String reason) {

        boolean carries() {
            return to != null;
        }
    }

    /** How many tasks there are, and what became of them. */
    record Sums(int tasks, int finished, int carried, int dropped) {}

    /** The sums of a mapping that leaves nothing open; 409 that names every step that is wrong and every task left out. */
    Sums check(List<Step> steps) {
        List<Refusal.Field> wrong = new ArrayList<>();
        Set<UUID> named = new HashSet<>();
        for (int nth = 0; nth < steps.size(); nth++) {
            ErrorCode code = wrong(steps.get(nth), named.add(steps.get(nth).task()));
            if (code != null) {
                wrong.add(
                        new Refusal.Field("/tasks/" + nth, code, steps.get(nth).task()));
            }
        }
        unfinished().stream()
                .filter(task -> !named.contains(task))
                .forEach(task -> wrong.add(new Refusal.Field("/tasks", REPLACEMENT_TASK_UNMAPPED, task)));
        if (!wrong.isEmpty()) {
            throw new Refusal(REPLACEMENT_MAPPING_INVALID, wrong, wrong.size());
        }
        int carried = (int) steps.stream().filter(Step::carries).count();
        return new Sums(tasks.size(), tasks.size() - steps.size(), carried, steps.size() - carried);
    }

    private @Nullable ErrorCode wrong(Step step, boolean first) {
        Boolean finished = tasks.get(step.task());
        if (finished == null) {
            return REPLACEMENT_TASK_FOREIGN;
        } else if (finished) {
            return REPLACEMENT_TASK_FINISHED;
        } else if (!first) {
            return REPLACEMENT_TASK_TWICE;
        } else if (step.carries()) {
            return heirs.contains(step.to()) ? null : REPLACEMENT_TASK_UNKNOWN;
        }
        return step.reason() == null || step.reason().isBlank() ? REPLACEMENT_REASON_MISSING : null;
    }

    private Set<UUID> unfinished() {
        return tasks.entrySet().stream()
                .filter(task -> !task.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
