package vn.tiendo.plan.task;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.plan.facet.FacetCount;

/**
 * A page of tasks, and what is said of the whole list when it was asked for.
 *
 * @param facets how many there are of each value, under all other filters, the most frequent first
 */
record TaskPage(
        List<TaskView> items,
        @Nullable String next,
        @Nullable Long total,
        @Nullable Map<String, List<FacetCount>> facets)
        implements Paged<TaskView> {}
