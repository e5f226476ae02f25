package vn.tiendo.plan.organization;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;

@Path("/api/v1/organizations")
class OrganizationResource {
    /** {@code parent} is the code of the body right above; without {@code validFrom} it exists from today. */
    record NewOrganization(
            @NotBlank @Size(max = 35) String code,
            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 100) String shortName,
            Organization.@NotNull Level level,
            Organization.@NotNull Line line,
            @Nullable @Size(max = 35) String parent,
            @Nullable LocalDate validFrom) {}

    /** What a rename may change. */
    record Naming(
            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 100) String shortName) {}

    /** How many organisations were announced again. */
    record Announced(int organizations) {}

    private final Organizations organizations;
    private final OrganizationQueries queries;

    OrganizationResource(Organizations organizations, OrganizationQueries queries) {
        this.organizations = organizations;
        this.queries = queries;
    }

    @POST
    @RolesAllowed("admin")
    public Uni<RestResponse<OrganizationView>> found(@Valid @NotNull NewOrganization command) {
        return organizations
                .found(command)
                .map(view -> RestResponse.ResponseBuilder.<OrganizationView>created(
                                URI.create("/api/v1/organizations/" + view.code()))
                        .entity(view)
                        .build());
    }

    @GET
    @Authenticated
    public Uni<Page<OrganizationView>> list(
            @RestQuery @Nullable String q, @RestQuery @Nullable String parent, @BeanParam PageRequest page) {
        return queries.page(q, parent, page);
    }

    @GET
    @Path("{code}")
    @Authenticated
    public Uni<OrganizationView> get(@RestPath String code) {
        return queries.byCode(code);
    }

    @PATCH
    @Path("{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    public Uni<OrganizationView> rename(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Nullable JsonNode patch) {
        return organizations.rename(code, expected, patch);
    }

    /** Announces the whole directory again, for consumers that lost their copy. */
    @POST
    @Path("announce")
    @RolesAllowed("admin")
    public Uni<Announced> announce() {
        return organizations.announceAll(Ids.next());
    }
}
