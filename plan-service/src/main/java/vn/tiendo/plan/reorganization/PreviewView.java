package vn.tiendo.plan.reorganization;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.reorganization.succession.HoldingKind;
import vn.tiendo.plan.reorganization.succession.HoldingRole;
import vn.tiendo.plan.reorganization.succession.Passing;

/**
 * What a reorganisation moves as things stand now.
 *
 * @param unmapped how many things have no successor yet
 * @param organizations what each body holds before and after
 * @param agrees nothing is lost and nothing doubled
 */
record PreviewView(
        UUID id,
        long version,
        List<ItemView> items,
        long unmapped,
        List<BodyView> organizations,
        SumsView before,
        SumsView after,
        boolean agrees)
        implements Versioned {

    /**
     * One thing in one role.
     *
     * @param to null while nobody has said so
     */
    record ItemView(
            HoldingKind kind,
            UUID id,
            HoldingRole role,
            @Nullable String name,
            @Nullable UUID planId,
            OrganizationRef from,
            @Nullable OrganizationRef to,
            Passing.Basis basis) {}

    /** One body that gives or takes. */
    record BodyView(OrganizationRef organization, SumsView before, SumsView after) {}

    /** How many things of each kind it is the one to hold, and the funding of its tasks in VND. */
    record SumsView(Map<HoldingKind, Integer> counts, BigDecimal funding) {}
}
