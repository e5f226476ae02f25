package vn.tiendo.indicator.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/**
 * An indicator as clients see it.
 *
 * @param conflicts plans in the caller's scope that define this code differently; what stands here is kept until someone
 *     decides
 */
record IndicatorView(
        UUID id,
        long version,
        String code,
        String name,
        String unit,
        @Nullable String numerator,
        @Nullable String denominator,
        Direction direction,
        Aggregation aggregation,
        OverTime overTime,
        OrganizationRef owner,
        List<Conflict> conflicts)
        implements Versioned {

    /** Which target says something else, and about which fields. */
    record Conflict(UUID planId, UUID targetId, List<String> fields) {}
}
