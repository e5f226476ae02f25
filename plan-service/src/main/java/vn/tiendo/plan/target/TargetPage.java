package vn.tiendo.plan.target;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Paged;
import vn.tiendo.plan.facet.FacetCount;

/**
 * A page of the targets of a plan, and what is said of the whole list when it was asked for.
 *
 * @param facets how many there are of each value, under all other filters, the most frequent first
 */
record TargetPage(
        List<TargetView> items,
        @Nullable String next,
        @Nullable Long total,
        @Nullable Map<String, List<FacetCount>> facets)
        implements Paged<TargetView> {}
