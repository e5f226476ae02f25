package vn.tiendo.plan.task;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.facet.Facet;
import vn.tiendo.plan.facet.Parameters;
import vn.tiendo.plan.facet.Wanted;
import vn.tiendo.plan.plan.Sight;
import vn.tiendo.plan.task.TaskResource.TaskFilter;

/**
 * What somebody asks of the list of tasks, with whose eyes and of which moment, in SQL.
 *
 * @param body the organisation that the filter names; null for none
 */
record TaskQuestion(
        TaskFilter filter,
        TaskOrder order,
        Moment moment,
        Sight sight,
        @Nullable UUID body,
        Duration soon) {
    Wanted wanted() {
        return TaskWanted.of(filter, body);
    }

    List<Facet> facets() {
        return TaskWanted.facets(filter.facets, body);
    }

    /** Where everything in sight stands. */
    String from() {
        return "from " + TaskSelect.source(moment) + " t join plan p on p.id = t.plan_id where "
                + sight.of("t.plan_id");
    }

    /** Where everything stands that is wanted. */
    String fromAll() {
        return from() + wanted().all();
    }

    /** {@link TaskView} of one page: the ids of the page first, along an index, and what is shown of these alone. */
    String items(int limit) {
        return TaskSelect.select(moment) + " and t.id in (select t.id " + fromAll() + order.after() + order.by()
                + " limit " + limit + ")" + order.by();
    }

    /** All that any of this names. */
    Parameters parameters() {
        return new Parameters(sight.parameters())
                .and(Map.of("now", moment.now(), "soon", moment.now().plus(soon), "day", moment.day()))
                .and(wanted().parameters())
                .and(order.parameters());
    }
}
