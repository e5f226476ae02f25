package vn.tiendo.plan.publicview;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.OrganizationRef;
import vn.tiendo.plan.organization.OrganizationLevel;
import vn.tiendo.plan.plan.PlanDocument;

/**
 * A body of the directory.
 *
 * @param validTo the last day on which it exists
 * @param successors who took over from it
 * @param plans how many public plans it keeps
 */
record PublicOrganizationView(
        UUID id,
        String code,
        @Nullable String administrativeCode,
        String name,
        @Nullable String shortName,
        OrganizationLevel level,
        PlanDocument.Line line,
        @Nullable String kind,
        @Nullable OrganizationRef parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<OrganizationRef> successors,
        long plans) {}
