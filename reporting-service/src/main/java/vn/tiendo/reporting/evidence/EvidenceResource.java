package vn.tiendo.reporting.evidence;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.Uncompressed;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.Caller;

/** Evidence to read, what it is and its bytes, and to take away. How it comes in is {@link EvidenceUploadResource}. */
@Path("/api/v1/evidence")
class EvidenceResource {
    private final EvidenceQueries queries;
    private final Contents contents;
    private final Evidences evidences;
    private final CurrentVertxRequest request;
    private final Caller caller;

    EvidenceResource(
            EvidenceQueries queries,
            Contents contents,
            Evidences evidences,
            CurrentVertxRequest request,
            Caller caller) {
        this.queries = queries;
        this.contents = contents;
        this.evidences = evidences;
        this.request = request;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            operationId = "getEvidence",
            summary = "What a piece of evidence is: name, real type, size, SHA-256, state")
    public Uni<EvidenceView> get(@RestPath UUID id) {
        return queries.find(id, caller.scope());
    }

    @GET
    @Path("{id}/content")
    @Authenticated
    @Uncompressed
    @Operation(
            operationId = "getEvidenceContent",
            summary = "The bytes, whole or one range of them",
            description =
                    "One range (RFC 9110, section 14) is answered with 206; If-Range and If-None-Match take the ETag,"
                            + " which is the SHA-256. It is always an attachment, never to be shown in place.")
    @APIResponse(
            responseCode = "200",
            description = "All bytes",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The range that was asked for",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "416", description = "EVIDENCE_RANGE_UNSATISFIABLE: the range lies behind the end")
    public Uni<Void> content(
            @RestPath UUID id,
            @HeaderParam("Range") @Nullable String range,
            @HeaderParam("If-Range") @Nullable String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return queries.stored(id, caller.scope())
                .chain(stored -> download(stored).send(contents, range, ifRange, ifNoneMatch));
    }

    @HEAD
    @Path("{id}/content")
    @Authenticated
    @Operation(operationId = "headEvidenceContent", summary = "The headers of the content, without the bytes")
    @APIResponse(responseCode = "200", description = "The headers that GET would send")
    public Uni<Void> contentHead(@RestPath UUID id) {
        return queries.stored(id, caller.scope())
                .chain(stored -> download(stored).describe());
    }

    /** Extension Termination; without the header of the protocol, which knows no If-Match, also the way to take evidence away from what may still change. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({"reporter", "report-approver"})
    @Operation(
            operationId = "removeEvidence",
            summary = "Ends an upload, or takes evidence away from what may still change")
    @APIResponse(responseCode = "204", description = "Gone")
    public Uni<RestResponse<Void>> remove(
            @RestPath UUID id,
            @HeaderParam("Tus-Resumable") @Nullable String version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        if (version != null) {
            TusHeaders.requireVersion(version);
        }
        Consumer<Evidence> condition =
                version != null ? evidence -> {} : evidence -> Version.require(expected, evidence.version());
        return evidences.remove(id, condition, caller.scope()).map(done -> RestResponse.noContent());
    }

    private Download download(EvidenceQueries.Stored stored) {
        return new Download(stored, request.getCurrent().response());
    }
}
