package vn.tiendo.plan.issuing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.plan.PlanStatus;

/**
 * What a plan stands on and what stands on it, as far as the caller may see. Documents are found by the number that a
 * citation names; cited numbers may be wrong and numbers may be used twice, so these are hints and no identities.
 *
 * @param implementing what this plan says it implements
 * @param implementedBy plans that say they implement this one
 * @param replacing what this plan says it replaces
 * @param replacedBy plans that say they replace this one
 */
record LineageView(
        @JsonProperty("implements") List<Cited> implementing,
        List<PlanRef> implementedBy,
        @JsonProperty("replaces") List<Cited> replacing,
        List<PlanRef> replacedBy) {

    /** A citation as written, and the plans here whose number it names. */
    record Cited(String citation, List<PlanRef> plans) {}

    record PlanRef(
            UUID id,
            @Nullable String number,
            @Nullable String subject,
            @Nullable LocalDate issuedOn,
            PlanStatus status,
            OrganizationRef keeper) {}
}
