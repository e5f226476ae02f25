package vn.tiendo.reporting.obligation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.reporting.obligation.ObligationResource.ObligationFilter;

/**
 * Where a page of obligations begins and in which order it goes on.
 *
 * @param dueAt of the obligation before the page, when the order is by it
 * @param id of the obligation before the page; null on the first page
 */
record ObligationOrder(
        ObligationFilter.Order order,
        @Nullable Instant dueAt,
        @Nullable UUID id) {

    static ObligationOrder of(ObligationFilter.Order order, PageRequest page) {
        List<String> after = page.after(order == ObligationFilter.Order.DUE ? 2 : 1);
        try {
            return new ObligationOrder(
                    order,
                    after.size() < 2 ? null : Instant.parse(after.getFirst()),
                    after.isEmpty() ? null : UUID.fromString(after.getLast()));
        } catch (DateTimeException | IllegalArgumentException forged) {
            throw CommonError.CURSOR_INVALID.because();
        }
    }

    /** SQL after the conditions on obligation {@code b}. */
    String rest() {
        return switch (order) {
            case CREATED -> (id == null ? "" : " and b.id < :afterId") + " order by b.id desc limit :fetch";
            case DUE ->
                (id == null ? "" : " and (b.due_at, b.id) > (:afterDue, :afterId)")
                        + " order by b.due_at, b.id limit :fetch";
        };
    }

    <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
        if (id != null) {
            query.setParameter("afterId", id);
        }
        return dueAt == null ? query : query.setParameter("afterDue", dueAt);
    }

    /** What the cursor after this obligation says. */
    List<String> keys(ObligationView last) {
        return switch (order) {
            case CREATED -> List.of(last.id().toString());
            case DUE -> List.of(last.dueAt().toString(), last.id().toString());
        };
    }
}
