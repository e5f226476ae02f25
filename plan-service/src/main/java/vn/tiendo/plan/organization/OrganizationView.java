package vn.tiendo.plan.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/** An organisation as the directory shows it; {@code validTo} is the last day on which it exists. */
record OrganizationView(
        UUID id,
        long version,
        String code,
        String name,
        @Nullable String shortName,
        Organization.Level level,
        Organization.Line line,
        @Nullable OrganizationRef parent,
        LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Versioned {}
