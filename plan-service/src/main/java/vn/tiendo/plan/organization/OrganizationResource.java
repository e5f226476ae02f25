package vn.tiendo.plan.organization;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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
    static final String AS_OF = "Only what existed on this day, as it stood then";
    static final String KIND = "[A-Z][A-Z0-9_]{0,39}";

    /**
     * {@code parent} is the code of the body right above; without {@code validFrom} it exists from today. Codes in the
     * older, reversed form are converted.
     */
    record NewOrganization(
            @NotBlank @Size(max = 35) String code,
            @Nullable @Size(max = 5) String administrativeCode,
            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 100) String shortName,
            @NotNull OrganizationLevel level,
            Organization.@NotNull Line line,
            @Nullable @Pattern(regexp = KIND) String kind,
            @Nullable @Size(max = 35) String parent,
            @Nullable LocalDate validFrom) {}

    /** What a correction may change. */
    record Naming(
            @NotBlank @Size(max = 300) String name,
            @Nullable @Size(max = 100) String shortName,
            @Nullable @Size(max = 5) String administrativeCode,
            @Nullable @Pattern(regexp = KIND) String kind) {}

    /** {@code parent} and {@code below} are organisation codes. */
    public static class DirectoryFilter {
        @RestQuery
        @Parameter(
                description =
                        "Only those whose name contains this, with or without diacritics, or whose code begins so")
        @Nullable
        String q;

        @RestQuery
        @Parameter(description = "Only those right below the body with this code", example = "H35")
        @Nullable
        String parent;

        @RestQuery
        @Parameter(description = "Only those anywhere below the body with this code")
        @Nullable
        String below;

        @RestQuery
        @Parameter(description = "Only those of this level")
        @Nullable
        OrganizationLevel level;

        @RestQuery
        @Parameter(description = "Only those of this line")
        Organization.@Nullable Line line;

        @RestQuery
        @Parameter(description = "Only bodies of this sort", example = "SCHOOL")
        @Nullable
        String kind;
    }

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
    @Operation(summary = "Enters a body in the directory")
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
    @Operation(
            summary = "Lists the directory by code",
            description = "Without a day: every body as it stands, a closed one as it last stood.")
    public Uni<Page<OrganizationView>> list(
            @BeanParam DirectoryFilter filter,
            @RestQuery @Parameter(description = AS_OF) @Nullable LocalDate asOf,
            @BeanParam PageRequest page) {
        return organizations.page(filter, asOf, page);
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(
            summary = "Shows one body",
            description = "By any code that it has or had, of any system: a closed one shows its successors.")
    public Uni<OrganizationView> get(
            @RestPath String code, @RestQuery @Parameter(description = AS_OF) @Nullable LocalDate asOf) {
        return queries.byCode(code, asOf);
    }

    /** Renames as of a date are reorganisations. */
    @PATCH
    @Path("{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    @Operation(
            summary = "Corrects what is written of a body",
            description = "As it stands; a change as of a date, of its code or of its place, is a reorganisation.")
    public Uni<OrganizationView> correct(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = Naming.class))) @Nullable
                    JsonNode patch) {
        return organizations.correct(code, expected, patch);
    }

    /** Announces the whole directory again, for consumers that lost their copy. */
    @POST
    @Path("announce")
    @RolesAllowed("admin")
    @Operation(summary = "Announces the whole directory again")
    public Uni<Announced> announce() {
        return organizations.announceAll(Ids.next());
    }
}
