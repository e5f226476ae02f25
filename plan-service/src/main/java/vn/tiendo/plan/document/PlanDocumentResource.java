package vn.tiendo.plan.document;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.documents.DocumentFormat;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/document")
class PlanDocumentResource {
    private static final String JSON = "application/json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XML = "application/xml";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";

    private final PlanPrinting printing;
    private final Caller caller;

    PlanDocumentResource(PlanPrinting printing, Caller caller) {
        this.printing = printing;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Produces({JSON, XLSX, XML, DOCX, PDF})
    @Operation(
            summary =
                    "Gives a plan as a file: JSON to keep and compare, a workbook that import reads back, edXML, or its official text")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = JSON, schema = @Schema(implementation = PlanFile.class)),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XML, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = DOCX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Uni<Response> get(
            @RestPath UUID plan,
            @RestQuery
                    @Parameter(description = "`json`, `xlsx`, `edxml`, `docx` or `pdf`; the same as `Accept`")
                    @Nullable
                    String format,
            @RestQuery
                    @Parameter(
                            description =
                                    "edXML: codes of the organisations it is sent to; those that the plan addresses when absent")
                    @Nullable
                    List<String> to,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        PlanFormat wanted = PlanFormat.of(format, accept);
        return switch (wanted) {
            case JSON -> printing.json(plan, caller.scope()).map(file -> answer(file, wanted, plan + ".json"));
            case XLSX -> printing.workbook(plan, caller.scope()).map(file -> answer(file, wanted, plan + ".xlsx"));
            case EDXML -> printing.edXml(plan, to, caller.scope()).map(file -> answer(file, wanted, plan + ".edxml"));
            case DOCX -> official(plan, wanted, DocumentFormat.DOCX);
            case PDF -> official(plan, wanted, DocumentFormat.PDF);
        };
    }

    private Uni<Response> official(UUID plan, PlanFormat wanted, DocumentFormat format) {
        return printing.official(plan, format, caller.scope())
                .map(file -> answer(file, wanted, plan + "." + format.extension()));
    }

    private static Response answer(Object file, PlanFormat format, String name) {
        return Response.ok(file)
                .type(format.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
