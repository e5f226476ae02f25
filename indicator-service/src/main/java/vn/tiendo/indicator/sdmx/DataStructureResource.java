package vn.tiendo.indicator.sdmx;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/indicators/{code}/data-structure")
@Tag(name = "Indicators")
class DataStructureResource {
    private static final String SDMX_JSON = "application/vnd.sdmx.structure+json";

    private final DataStructures structures;

    DataStructureResource(DataStructures structures) {
        this.structures = structures;
    }

    @GET
    @Authenticated
    @Produces(SDMX_JSON)
    @Operation(summary = "The data structure definition of an indicator (SDMX 3.0)")
    @APIResponse(
            responseCode = "200",
            description = "A structure message",
            content = @Content(mediaType = SDMX_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Uni<RestResponse<String>> get(@RestPath String code) {
        return structures
                .message(code)
                .map(ObjectNode::toString)
                .map(message -> RestResponse.ResponseBuilder.ok(message)
                        .header(HttpHeaders.CONTENT_TYPE, SDMX_JSON + "; version=2.0.0; charset=utf-8")
                        .build());
    }
}
