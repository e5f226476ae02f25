package vn.tiendo.indicator.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;

@Path("/api/v1/scoring-profiles")
@Tag(name = "Scoring profiles")
class ScoringProfileResource {
    /** A code has one profile per year. */
    @Schema(name = "EnterScoringProfile")
    record Enter(
            @NotBlank @Pattern(regexp = ScoringRules.CODE) String code,
            @Min(2000) @Max(2100) int year,
            @NotNull @Valid ScoringRules rules) {}

    /** Everything else stays for ever. */
    @Schema(name = "ChangeScoringProfile")
    record Change(@NotNull @Valid ScoringRules rules) {}

    private final ScoringProfiles profiles;

    ScoringProfileResource(ScoringProfiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Authenticated
    @Operation(summary = "Scoring profiles by code and year")
    public Uni<Page<ScoringProfileView>> list(@RestQuery @Nullable Integer year, @BeanParam PageRequest page) {
        return profiles.list(year, page);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "One scoring profile")
    public Uni<ScoringProfileView> get(@RestPath UUID id) {
        return profiles.get(id);
    }

    @GET
    @Path("{id}/versions")
    @Authenticated
    @Operation(summary = "Every version of a scoring profile, the newest first")
    public Uni<Page<ScoringProfileView>> versions(@RestPath UUID id, @BeanParam PageRequest page) {
        return profiles.versions(id, page);
    }

    @POST
    @RolesAllowed("admin")
    @Operation(summary = "Enters the rules by which a year will be scored")
    public Uni<RestResponse<ScoringProfileView>> enter(@Valid @NotNull Enter command) {
        return profiles.enter(command)
                .map(view -> RestResponse.ResponseBuilder.<ScoringProfileView>created(
                                URI.create("/api/v1/scoring-profiles/" + view.id()))
                        .entity(view)
                        .build());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    @Operation(summary = "Changes the rules of a year that has not begun")
    public Uni<ScoringProfileView> change(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = Change.class))) @Nullable
                    JsonNode patch) {
        return profiles.change(id, expected, patch);
    }
}
