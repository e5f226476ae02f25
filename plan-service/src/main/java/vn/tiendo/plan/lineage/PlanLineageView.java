package vn.tiendo.plan.lineage;

import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.citation.Relation;
import vn.tiendo.plan.citation.ResolutionState;

/**
 * Everything a plan stands on and everything that stands on it, at any distance, as far as the caller may see.
 *
 * @param version of the plan, for {@code If-Match} when a citation of it is resolved by hand
 * @param up citations of this plan, of the plans they mean, and so on
 * @param down citations of issued plans that mean this one, of plans that mean those, and so on
 * @param more whether one of the two lists was cut off at 1,000
 */
record PlanLineageView(UUID plan, long version, List<Edge> up, List<Edge> down, boolean more) {

    /**
     * @param plan the plan that cites
     * @param state a plan that the caller may not see is not there: then it is WAITING
     * @param plans the plan that is meant; where that is not certain, those with the number that is cited
     */
    record Edge(
            UUID id, Relation relation, ResolutionState state, String citation, PlanRef plan, List<PlanRef> plans) {}
}
