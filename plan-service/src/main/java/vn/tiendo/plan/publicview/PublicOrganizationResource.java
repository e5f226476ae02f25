package vn.tiendo.plan.publicview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.organization.OrganizationLevel;

@Path("/public/v1/organizations")
@PermitAll
@Tag(name = "Public")
class PublicOrganizationResource {
    /** What to list; absent parts do not restrict. */
    public static class PublicOrganizationFilter {
        @RestQuery
        @Parameter(description = "Only those right below the body with this code", example = "H35")
        @Nullable
        String parent;

        @RestQuery
        @Parameter(description = "Only those of this level")
        @Nullable
        OrganizationLevel level;

        @RestQuery
        @Parameter(description = "Only those whose name contains this, with or without diacritics")
        @Nullable
        String q;

        @RestQuery
        @Parameter(description = "Only those that keep public plans")
        boolean keeping;
    }

    private final PublicOrganizations organizations;

    PublicOrganizationResource(PublicOrganizations organizations) {
        this.organizations = organizations;
    }

    @GET
    @Operation(
            summary = "Lists the directory by code",
            description =
                    "Needs no token. Every body as it stands, a closed one as it last stood; answers may be kept for a minute.")
    public Uni<Page<PublicOrganizationView>> list(
            @BeanParam PublicOrganizationFilter filter, @BeanParam PageRequest page) {
        return organizations.page(filter, page);
    }

    @GET
    @Path("{code}")
    @Operation(
            summary = "Shows one body to anyone",
            description = "Needs no token. By the code that it has; a closed body shows who took over from it.")
    public Uni<PublicOrganizationView> get(@RestPath String code) {
        return organizations.find(code);
    }
}
