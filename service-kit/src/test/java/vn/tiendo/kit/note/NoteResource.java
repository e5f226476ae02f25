package vn.tiendo.kit.note;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jboss.resteasy.reactive.RestPath;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.idempotency.Idempotency;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/notes")
class NoteResource {
    record Write(
            @NotBlank @Size(max = 20) String text, @Max(5) int stars) {}

    record Say(@NotBlank @Size(max = 20) String text) {}

    private final Notes notes;
    private final Idempotency idempotency;
    private final MergePatch patches;
    private final Caller caller;

    NoteResource(Notes notes, Idempotency idempotency, MergePatch patches, Caller caller) {
        this.notes = notes;
        this.idempotency = idempotency;
        this.patches = patches;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("reporter")
    public Uni<Response> write(@NotNull @Valid Write command) {
        return idempotency
                .once(command, NoteView.class, () -> notes.write(command, caller.scope()))
                .map(note -> Response.created(URI.create("/api/v1/notes/" + note.id()))
                        .entity(note)
                        .build());
    }

    @POST
    @Path("refused")
    @RolesAllowed("reporter")
    public Uni<NoteView> writeAndRefuse(@NotNull @Valid Write command) {
        return idempotency.once(command, NoteView.class, () -> notes.writeAndRefuse(command, caller.scope()));
    }

    /** One field alone: what the framework would also make of plain text. */
    @POST
    @Path("said")
    @RolesAllowed("reporter")
    public Uni<NoteView> say(@NotNull @Valid Say command) {
        return notes.write(new Write(command.text(), 0), caller.scope());
    }

    @GET
    @RolesAllowed({"reporter", "auditor"})
    public Uni<Page<NoteView>> list(@BeanParam PageRequest page) {
        return notes.list(page, caller.scope());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"reporter", "auditor"})
    public Uni<NoteView> read(@RestPath UUID id) {
        return notes.read(id, caller.scope());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed("reporter")
    public Uni<NoteView> rewrite(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = Write.class))) JsonNode patch) {
        return notes.read(id, caller.scope())
                .map(note -> patches.apply(new Write(note.text(), note.stars()), patch))
                .chain(command -> notes.rewrite(id, expected, command, caller.scope()));
    }

    /** Nobody said who may call this. */
    @GET
    @Path("unannotated")
    public String unannotated() {
        return "never";
    }
}
