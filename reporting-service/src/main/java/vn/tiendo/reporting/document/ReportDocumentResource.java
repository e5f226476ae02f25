package vn.tiendo.reporting.document;

import static vn.tiendo.reporting.document.DocumentError.REPORT_FORMAT_UNKNOWN;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.documents.OfficialDocuments;
import vn.tiendo.documents.office.OfficeHead;
import vn.tiendo.documents.style.StyleSheet;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.reporting.evidence.Attachment;

/** The official document of a report. */
@Path("/api/v1/reports")
class ReportDocumentResource {
    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final ReportDocuments documents;
    private final DocumentDesk desk;
    private final Caller caller;

    ReportDocumentResource(ReportDocuments documents, DocumentDesk desk, Caller caller) {
        this.documents = documents;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Path("{id}/document")
    @Produces({PDF, DOCX})
    @Authenticated
    @Operation(operationId = "getReportDocument", summary = "Writes a report as an official document, PDF or DOCX")
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
        return documents
                .find(id, caller.scope())
                .chain(facts -> desk.write(() -> written(facts, wanted)).map(bytes -> answer(facts, wanted, bytes)));
    }

    private static DocumentFormat named(String format) {
        return Arrays.stream(DocumentFormat.values())
                .filter(one -> one.extension().equals(format.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> REPORT_FORMAT_UNKNOWN.because(format));
    }

    private static DocumentFormat negotiated(List<MediaType> acceptable) {
        return acceptable.stream()
                .flatMap(type -> Arrays.stream(new DocumentFormat[] {DocumentFormat.PDF, DocumentFormat.DOCX})
                        .filter(one -> type.isCompatible(MediaType.valueOf(one.mediaType()))))
                .findFirst()
                .orElse(DocumentFormat.PDF);
    }

    private static byte[] written(ReportFacts facts, DocumentFormat format) {
        StyleSheet sheet = StyleSheet.named(new OfficeHead(facts.office()).styleSheet());
        return OfficialDocuments.write(ReportText.of(facts), sheet, format);
    }

    /** Always to be saved: what stands in it was typed by many. */
    private static Response answer(ReportFacts facts, DocumentFormat format, byte[] bytes) {
        String name = "%s.%s".formatted(facts.title().replace('/', '-'), format.extension());
        return Response.ok(bytes)
                .type(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.named(name))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
