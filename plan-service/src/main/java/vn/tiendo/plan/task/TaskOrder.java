package vn.tiendo.plan.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.plan.task.TaskResource.TaskFilter;

/**
 * Where a page of tasks begins and in which order it goes on; what has no due date comes last. Every order is that of an index.
 *
 * @param dueAt of the task before the page when the order is by it; the end of time when that task has none
 * @param id of the task before the page; null on the first page
 */
record TaskOrder(
        TaskFilter.Order order,
        @Nullable String dueAt,
        @Nullable UUID id) {
    private static final String DUE = "coalesce(t.due_at, timestamptz 'infinity')";
    private static final String NEVER = "infinity";

    static TaskOrder of(TaskFilter.Order order, PageRequest page) {
        List<String> after = page.after(order == TaskFilter.Order.DUE ? 2 : 1);
        try {
            String due = after.size() < 2 ? null : after.getFirst();
            return new TaskOrder(
                    order,
                    due == null || due.isEmpty() ? NEVER : Instant.parse(due).toString(),
                    after.isEmpty() ? null : UUID.fromString(after.getLast()));
        } catch (DateTimeException | IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    /** SQL after the conditions on task {@code t}: where the page begins. */
    String after() {
        if (id == null) {
            return "";
        }
        return switch (order) {
            case CREATED -> " and t.id > cast(:afterId as uuid)";
            case NEWEST -> " and t.id < cast(:afterId as uuid)";
            case DUE ->
                " and (" + DUE + ", t.id) > (cast(cast(:afterDue as text) as timestamptz), cast(:afterId as uuid))";
        };
    }

    String by() {
        return switch (order) {
            case CREATED -> " order by t.id";
            case NEWEST -> " order by t.id desc";
            case DUE -> " order by " + DUE + ", t.id";
        };
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        if (id != null) {
            parameters.put("afterId", id);
        }
        if (dueAt != null) {
            parameters.put("afterDue", dueAt);
        }
        return parameters;
    }

    /** What the cursor after this task says. */
    List<String> keys(TaskView last) {
        Instant due = last.deadline() == null ? null : last.deadline().dueAt();
        return switch (order) {
            case CREATED, NEWEST -> List.of(last.id().toString());
            case DUE -> List.of(due == null ? "" : due.toString(), last.id().toString());
        };
    }
}
