package vn.tiendo.notification.letter;

import static vn.tiendo.notification.letter.LetterError.LETTER_FORMAT_UNKNOWN;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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

/** A letter on paper. */
@Path("/api/v1/letters")
class LetterDocumentResource {
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

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
        DocumentFormat wanted = format == null ? negotiated(headers.getAcceptableMediaTypes()) : named(format);
        return printing.document(id, wanted, caller.scope()).map(bytes -> answer(id, wanted, bytes));
    }

    private static DocumentFormat named(String format) {
        return Arrays.stream(DocumentFormat.values())
                .filter(one -> one.extension().equals(format.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> LETTER_FORMAT_UNKNOWN.because(format));
    }

    private static DocumentFormat negotiated(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(type -> Stream.of(DocumentFormat.PDF, DocumentFormat.DOCX)
                        .filter(one -> type.isCompatible(MediaType.valueOf(one.mediaType()))))
                .findFirst()
                .orElse(DocumentFormat.PDF);
    }

    /** Always to be saved. */
    private static Response answer(UUID id, DocumentFormat format, byte[] bytes) {
        return Response.ok(bytes)
                .type(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(id, format.extension()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
