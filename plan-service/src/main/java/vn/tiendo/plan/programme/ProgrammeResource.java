package vn.tiendo.plan.programme;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;

@Path("/api/v1/programmes")
class ProgrammeResource {
    record NewProgramme(
            @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,34}")
            String code,

            @NotBlank @Size(max = 500) String name,
            @Nullable @Size(max = 2000) String description) {}

    /** What of a programme may change. */
    record ProgrammeText(
            @NotBlank @Size(max = 500) String name,
            @Nullable @Size(max = 2000) String description) {}

    private final Programmes programmes;

    ProgrammeResource(Programmes programmes) {
        this.programmes = programmes;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the programmes")
    public Uni<Page<ProgrammeView>> list(@BeanParam PageRequest page) {
        return programmes.page(page);
    }

    @GET
    @Path("{code}")
    @Authenticated
    @Operation(summary = "Shows a programme")
    public Uni<ProgrammeView> get(@RestPath String code) {
        return programmes.byCode(code);
    }

    @POST
    @RolesAllowed("admin")
    @Operation(summary = "Adds a programme", description = "Its code is given once and never changes.")
    public Uni<RestResponse<ProgrammeView>> add(@Valid @NotNull NewProgramme command) {
        return programmes
                .add(command)
                .map(view -> RestResponse.ResponseBuilder.<ProgrammeView>created(
                                URI.create("/api/v1/programmes/" + view.code()))
                        .entity(view)
                        .build());
    }

    @PATCH
    @Path("{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("admin")
    @Operation(summary = "Changes the name or the description of a programme")
    public Uni<ProgrammeView> edit(
            @RestPath String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = ProgrammeText.class))) @Nullable
                    JsonNode patch) {
        return programmes.edit(code, expected, patch);
    }
}
