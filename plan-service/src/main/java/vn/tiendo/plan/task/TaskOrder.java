package vn.tiendo.plan.task;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.plan.task.TaskResource.TaskFilter;

/**
 * Where a page of tasks begins and in which order it goes on; what has no due date comes last.
 *
 * @param dueAt of the task before the page when the order is by it; null also when that task has none
 * @param id of the task before the page; null on the first page
 */
record TaskOrder(
        TaskFilter.Order order,
        @Nullable Instant dueAt,
        @Nullable UUID id) {

    static TaskOrder of(TaskFilter.Order order, PageRequest page) {
        List<String> after = page.after(order == TaskFilter.Order.DUE ? 2 : 1);
        try {
            String due = after.size() < 2 ? "" : after.getFirst();
            return new TaskOrder(
                    order,
                    due.isEmpty() ? null : Instant.parse(due),
                    after.isEmpty() ? null : UUID.fromString(after.getLast()));
        } catch (DateTimeException | IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    /** SQL after the conditions on task {@code t}. */
    String rest() {
        return switch (order) {
            case CREATED -> (id == null ? "" : " and t.id > :afterId") + " order by t.id limit :fetch";
            case DUE -> (id == null ? "" : afterDue()) + " order by t.due_at nulls last, t.id limit :fetch";
        };
    }

    private String afterDue() {
        return dueAt == null
                ? " and t.due_at is null and t.id > :afterId"
                : " and (t.due_at > :afterDue or t.due_at is null or t.due_at = :afterDue and t.id > :afterId)";
    }

    <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
        if (id != null) {
            query.setParameter("afterId", id);
        }
        return order == TaskFilter.Order.DUE && dueAt != null ? query.setParameter("afterDue", dueAt) : query;
    }

    /** What the cursor after this task says. */
    List<String> keys(TaskView last) {
        Instant due = last.deadline() == null ? null : last.deadline().dueAt();
        return switch (order) {
            case CREATED -> List.of(last.id().toString());
            case DUE -> List.of(due == null ? "" : due.toString(), last.id().toString());
        };
    }
}
