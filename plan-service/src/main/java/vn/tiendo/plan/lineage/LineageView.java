package vn.tiendo.plan.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import vn.tiendo.plan.citation.ResolutionState;

/**
 * What a plan stands on and what stands on it directly, as far as the caller may see.
 *
 * @param implementing what this plan says it implements
 * @param implementedBy issued plans that implement this one
 * @param replacing what this plan says it replaces
 * @param replacedBy issued plans that replace this one
 * @param amending what this plan says it amends
 * @param amendedBy issued plans that amend this one
 */
public record LineageView(
        @JsonProperty("implements") List<Cited> implementing,
        List<PlanRef> implementedBy,
        @JsonProperty("replaces") List<Cited> replacing,
        List<PlanRef> replacedBy,
        @JsonProperty("amends") List<Cited> amending,
        List<PlanRef> amendedBy) {

    /**
     * A citation as written.
     *
     * @param state a plan that the caller may not see is not there: then it is WAITING
     * @param plans the plan that is meant; where that is not certain, those with the number that is cited
     */
    public record Cited(UUID id, String citation, ResolutionState state, List<PlanRef> plans) {}
}
