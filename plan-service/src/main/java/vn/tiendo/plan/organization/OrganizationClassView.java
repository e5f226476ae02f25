package vn.tiendo.plan.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Versioned;
import vn.tiendo.kit.scope.OrganizationRef;

/** A class of bodies: the rule from which its members follow. */
record OrganizationClassView(
        UUID id,
        long version,
        String code,
        String name,
        @Nullable OrganizationRef below,
        boolean direct,
        @Nullable OrganizationLevel level,
        Organization.@Nullable Line line,
        @Nullable String kind)
        implements Versioned {
    static final String SELECT = """
            select c.id, c.version, c.code, c.name, organization_ref(c.below_id) as below, c.direct, c.level, c.line, c.kind
              from organization_class c
            """;

    OrganizationFilter rule() {
        UUID top = below == null ? null : below.id();
        return new OrganizationFilter(null, direct ? top : null, direct ? null : top, level, line, kind);
    }
}
