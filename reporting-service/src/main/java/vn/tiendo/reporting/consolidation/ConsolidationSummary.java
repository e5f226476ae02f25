package vn.tiendo.reporting.consolidation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.reporting.period.PeriodType;

/** A consolidation in a list: of whom, for which period, and how many units are in it as of its last computation. */
record ConsolidationSummary(
        UUID id,
        long version,
        UUID obligationId,
        OrganizationRef organization,
        @Nullable PeriodType periodType,
        UUID report,
        int reportVersion,
        String status,
        Instant computedAt,
        int contributing,
        int missing) {}
