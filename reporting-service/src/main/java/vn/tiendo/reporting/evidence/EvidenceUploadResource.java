package vn.tiendo.reporting.evidence;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;
import static vn.tiendo.reporting.evidence.TusHeaders.requireVersion;

import io.quarkus.security.Authenticated;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.Caller;

/**
 * Uploads by tus 1.0.0 (https://tus.io/protocols/resumable-upload): the core protocol and the extensions Creation, Creation
 * With Upload, Creation Defer Length, Expiration, Checksum and, in {@link EvidenceResource}, Termination. A request that breaks off keeps what had come.
 */
@Path("/api/v1/evidence")
class EvidenceUploadResource {
    private static final String OFFSET_STREAM = "application/offset+octet-stream";

    private final Reception reception;
    private final EvidenceConfig config;
    private final CurrentVertxRequest request;
    private final Caller caller;

    EvidenceUploadResource(Reception reception, EvidenceConfig config, CurrentVertxRequest request, Caller caller) {
        this.reception = reception;
        this.config = config;
        this.request = request;
        this.caller = caller;
    }

    /** Core protocol, OPTIONS. */
    @OPTIONS
    @Authenticated
    @Operation(
            operationId = "getUploadCapabilities",
            summary = "What the upload protocol offers here: versions, extensions, largest size")
    @APIResponse(responseCode = "204", description = "The capabilities, as headers")
    public RestResponse<Void> capabilities() {
        return ResponseBuilder.<Void>noContent()
                .header(
                        "Tus-Extension",
                        "creation,creation-with-upload,creation-defer-length,expiration,checksum,termination")
                .header("Tus-Checksum-Algorithm", "sha1,sha256")
                .header("Tus-Max-Size", config.maxSize().asLongValue())
                .build();
    }

    /** Extension Creation; with a body also Creation With Upload. */
    @POST
    @RolesAllowed({"reporter", "report-approver"})
    @Cancellable(false)
    @Operation(
            operationId = "beginEvidence",
            summary = "Begins an upload of evidence",
            description = "Upload-Metadata names filename, filetype and the id of what it is evidence for: reportItem,"
                    + " finding or difficulty.")
    @APIResponse(responseCode = "201", description = "Location is the upload's own; it is also that of the evidence")
    @RequestBody(
            content =
                    @Content(mediaType = OFFSET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<Void>> create(@BeanParam Headers headers) {
        requireVersion(headers.version);
        Announced announced = Announced.of(headers.metadata, headers.tus().lengthOrDeferred());
        Body body = Body.of(request.getCurrent());
        if (body.isSent() && !OFFSET_STREAM.equals(headers.contentType)) {
            throw CommonError.UNSUPPORTED_MEDIA_TYPE.because();
        }
        return reception
                .create(announced, caller.scope())
                .chain(begun -> body.isSent()
                        ? append(begun.id, 0, headers.tus(), body)
                        : Uni.createFrom().item(begun))
                .onFailure()
                .invoke(body::discard)
                .map(upload ->
                        answer(ResponseBuilder.<Void>created(URI.create("/api/v1/evidence/" + upload.id)), upload));
    }

    /** Core protocol, HEAD. */
    @HEAD
    @Path("{id}")
    @RolesAllowed({"reporter", "report-approver"})
    @Operation(operationId = "headEvidence", summary = "How far an upload is: Upload-Offset")
    @APIResponse(responseCode = "200", description = "The offset, as a header")
    public Uni<RestResponse<Void>> offset(@RestPath UUID id, @HeaderParam("Tus-Resumable") @Nullable String version) {
        requireVersion(version);
        return reception
                .status(id, caller.scope())
                .map(upload -> answer(
                        ResponseBuilder.<Void>ok()
                                .header("Cache-Control", "no-store")
                                .header("Upload-Metadata", upload.metadata)
                                .header(
                                        upload.length == null ? "Upload-Defer-Length" : "Upload-Length",
                                        upload.length == null ? 1 : upload.length),
                        upload));
    }

    /** Core protocol, PATCH, and the extension Checksum. */
    @PATCH
    @Path("{id}")
    @Consumes(OFFSET_STREAM)
    @RolesAllowed({"reporter", "report-approver"})
    @Cancellable(false)
    @Operation(
            operationId = "appendEvidence",
            summary = "Goes on with an upload where it stands",
            description = "With the last byte the file is looked into and becomes evidence, or is refused and removed.")
    @APIResponse(responseCode = "204", description = "Taken; Upload-Offset says how far the upload is now")
    @APIResponse(responseCode = "460", description = "EVIDENCE_CHECKSUM_MISMATCH: nothing of this request was kept")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = OFFSET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<RestResponse<Void>> append(@RestPath UUID id, @BeanParam Headers headers) {
        Body body = Body.of(request.getCurrent());
        requireVersion(headers.version);
        return append(id, headers.tus().offset(), headers.tus(), body)
                .onFailure()
                .invoke(body::discard)
                .map(upload -> answer(ResponseBuilder.noContent(), upload));
    }

    private Uni<Evidence> append(UUID id, long offset, TusHeaders headers, Body body) {
        return reception.append(
                id,
                new Reception.Part(offset, headers.length(), body.length(), headers.checksum(), body.stream()),
                caller.scope());
    }

    private static RestResponse<Void> answer(ResponseBuilder<Void> response, Evidence upload) {
        response.header("Upload-Offset", upload.received);
        if (upload.expiresAt != null) {
            response.header("Upload-Expires", RFC_1123_DATE_TIME.format(upload.expiresAt.atOffset(ZoneOffset.UTC)));
        }
        return response.build();
    }

    /** The headers as they come. */
    static class Headers {
        @HeaderParam("Tus-Resumable")
        @Parameter(description = "The version of the protocol: 1.0.0", required = true)
        @Nullable
        String version;

        @HeaderParam("Upload-Offset")
        @Parameter(description = "Where the body goes on, in bytes; with PATCH")
        @Nullable
        String offset;

        @HeaderParam("Upload-Length")
        @Parameter(description = "Bytes of the whole file")
        @Nullable
        String length;

        @HeaderParam("Upload-Defer-Length")
        @Parameter(description = "1 when the length is only said later")
        @Nullable
        String deferred;

        @HeaderParam("Upload-Metadata")
        @Parameter(
                description =
                        "Pairs of a key and a Base64 value: filename, filetype, reportItem (or finding, or difficulty); with POST")
        @Nullable
        String metadata;

        @HeaderParam("Upload-Checksum")
        @Parameter(description = "sha1 or sha256 of the body, in Base64")
        @Nullable
        String checksum;

        @HeaderParam(HttpHeaders.CONTENT_TYPE)
        @Parameter(hidden = true)
        @Nullable
        String contentType;

        /** For JAX-RS, which fills the fields. */
        public Headers() {}

        TusHeaders tus() {
            return new TusHeaders(offset, length, deferred, checksum);
        }
    }
}
