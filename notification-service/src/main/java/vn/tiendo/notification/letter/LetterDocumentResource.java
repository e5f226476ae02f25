package vn.tiendo.notification.letter;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.notification.document.DocumentResource;

/** A letter on paper. */
@Path("/api/v1/letters")
class LetterDocumentResource extends DocumentResource {
    private final LetterPrinting printing;
    private final Caller caller;

    LetterDocumentResource(LetterPrinting printing, Caller caller) {
        this.printing = printing;
        this.caller = caller;
    }

    @GET
    @Path("{id}/document")
    @Produces({PDF, DOCX})
    @Authenticated
    @Operation(operationId = "getLetterDocument", summary = "Writes a letter as an official document, PDF or DOCX")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = {
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> document(
            @RestPath UUID id,
            @QueryParam("format") @Parameter(description = "`pdf` or `docx`; the same as `Accept`") @Nullable
                    String format,
            @Context HttpHeaders headers) {
        DocumentFormat wanted = wanted(format, headers);
        return printing.document(id, wanted, caller.scope()).map(bytes -> answer(id, wanted, bytes));
    }
}
