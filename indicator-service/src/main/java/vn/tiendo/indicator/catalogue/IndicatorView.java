package vn.tiendo.indicator.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.indicator.status.Direction;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.validation.Rule;

/**
 * An indicator as clients see it.
 *
 * @param validFrom since when the definition holds as it stands here
 * @param rules all that a figure is held against, whether the indicator states them or they follow from what it is
 * @param conflicts plans in the caller's scope that define this code differently; what stands here is kept until someone
 *     decides
 */
public record IndicatorView(
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
        LocalDate validFrom,
        ValueKind valueKind,
        Details details,
        List<Rule> rules,
        List<Conflict> conflicts)
        implements Versioned {

    /** Which target says something else, and about which fields. */
    public record Conflict(UUID planId, UUID targetId, List<String> fields) {}
}
