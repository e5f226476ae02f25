package vn.tiendo.plan.reorganization;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import java.util.List;
import java.util.UUID;
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
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.plan.reorganization.succession.HoldingKind;
import vn.tiendo.plan.reorganization.succession.HoldingRole;

@Path("/api/v1/reorganizations")
class ReorganizationResource {
    /**
     * Bodies are named by code, and stand in the directory already: a new successor is entered before, from the day on which
     * it begins. {@code parent} is of a MOVE; {@code code} of a MOVE or RENAME, the names of a RENAME.
     */
    record NewReorganization(
            @NotNull ReorganizationType type,
            @NotBlank @Size(max = 500) String legalBasis,
            @NotNull LocalDate effectiveOn,
            @NotEmpty @Size(max = 100) List<@NotBlank String> sources,
            @Nullable @Size(max = 100) List<@NotBlank String> successors,
            @Nullable @Size(max = 35) String parent,
            @Nullable @Size(max = 35) String code,
            @Nullable @Size(min = 1, max = 300) String name,
            @Nullable @Size(max = 100) String shortName,
            @Nullable @Size(max = 5) String administrativeCode,
            @Nullable @Size(max = 20_000) List<@Valid @NotNull Mapping> mapping) {}

    /**
     * Who takes over one thing: in one role or, without, in every role; from one body or, without, from whichever of those
     * that end holds it.
     */
    record Mapping(
            @NotNull HoldingKind kind,
            @NotNull UUID id,
            @Nullable HoldingRole role,
            @Nullable @Size(max = 35) String from,
            @NotBlank @Size(max = 35) String to) {}

    /** What may change until it happens. */
    record EditReorganization(
            @NotBlank @Size(max = 500) String legalBasis,
            @NotNull LocalDate effectiveOn,
            @NotNull @Size(max = 20_000) List<@Valid @NotNull Mapping> mapping) {}

    private final Reorganizations reorganizations;
    private final ReorganizationQueries queries;
    private final Previews previews;

    ReorganizationResource(Reorganizations reorganizations, ReorganizationQueries queries, Previews previews) {
        this.reorganizations = reorganizations;
        this.queries = queries;
        this.previews = previews;
    }

    @POST
    @RolesAllowed("admin")
    @Operation(
            summary = "Prepares a reorganisation",
            description = "Nothing changes yet: it is a draft with its legal basis, its day, and who takes over what.")
    public Uni<RestResponse<ReorganizationView>> prepare(@Valid @NotNull NewReorganization command) {
        return reorganizations
                .prepare(command)
                .map(view -> RestResponse.ResponseBuilder.<ReorganizationView>created(
                                URI.create("/api/v1/reorganizations/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists reorganisations, the newest first")
    public Uni<Page<ReorganizationView>> list(
            @RestQuery @Parameter(description = "Only those in which the body with this code has a part") @Nullable
                    String organization,
            @RestQuery @Parameter(description = "Only those this far") @Nullable ReorganizationStatus status,
            @BeanParam PageRequest page) {
        return queries.page(organization, status, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows a reorganisation")
    public Uni<ReorganizationView> get(@RestPath UUID id) {
        return queries.byId(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    @Operation(
            summary = "Changes who takes over what",
            description = "The mapping as a whole. Basis and day change only while it is not applied.")
    public Uni<ReorganizationView> edit(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = EditReorganization.class))) @Nullable
                    JsonNode patch) {
        return reorganizations.edit(id, expected, patch);
    }

    @GET
    @Path("{id}/preview")
    @RolesAllowed({"admin", "auditor"})
    @Operation(
            summary = "Shows what a reorganisation moves, and to whom",
            description =
                    "As things stand now: every plan, task, target, duty, regime and open obligation, every unit below, with the"
                            + " body that takes it over; what each body holds before and after, with equal sums; what nobody has"
                            + " decided yet.")
    public Uni<PreviewView> preview(@RestPath UUID id) {
        return previews.of(id);
    }

    @POST
    @Path("{id}/apply")
    @RolesAllowed("admin")
    @Operation(
            summary = "Applies a reorganisation",
            description =
                    "It takes effect on its day, at once when that has come. Refused while something is unmapped.")
    public Uni<ReorganizationView> apply(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return reorganizations.apply(id, expected);
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed("admin")
    @Operation(
            summary = "Takes an applied reorganisation back",
            description = "Before its day only; it may change and be applied again.")
    public Uni<ReorganizationView> undo(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return reorganizations.undo(id, expected);
    }
}
