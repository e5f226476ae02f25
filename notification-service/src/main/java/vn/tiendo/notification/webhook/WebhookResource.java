package vn.tiendo.notification.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.scope.Caller;

/** Which callers are systems is in the token and no role: {@link WebhookOwners} lets in whom it concerns. */
@Path("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhookResource {
    private final Webhooks webhooks;
    private final Caller caller;

    WebhookResource(Webhooks webhooks, Caller caller) {
        this.webhooks = webhooks;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists the caller's webhooks, the newest first; all of them for administrators and auditors")
    public Uni<Page<WebhookView>> list(@BeanParam PageRequest page) {
        return webhooks.list(page, caller.scope());
    }

    @POST
    @Authenticated
    @Operation(summary = "Makes a webhook and shows its secret, this once")
    public Uni<RestResponse<WebhookSecretView>> add(@Valid @NotNull NewWebhook command) {
        return webhooks.add(command, caller.scope())
                .map(view -> RestResponse.ResponseBuilder.<WebhookSecretView>created(
                                URI.create("/api/v1/webhooks/" + view.id()))
                        .entity(view)
                        .build());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows a webhook")
    public Uni<WebhookView> get(@RestPath UUID id) {
        return webhooks.get(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Authenticated
    @Operation(summary = "Changes where a webhook leads or what it tells")
    public Uni<WebhookView> edit(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @RequestBody(content = @Content(schema = @Schema(implementation = WebhookText.class))) @Nullable
                    JsonNode patch) {
        return webhooks.edit(id, expected, patch);
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "removeWebhook", summary = "Ends a webhook and what is on its way")
    @APIResponse(responseCode = "204", description = "Gone")
    public Uni<RestResponse<Void>> remove(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return webhooks.remove(id, expected).replaceWith(RestResponse.noContent());
    }

    @POST
    @Path("{id}/pause")
    @Authenticated
    @Operation(summary = "Keeps what comes for later")
    public Uni<WebhookView> pause(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return webhooks.pause(id, expected);
    }

    @POST
    @Path("{id}/resume")
    @Authenticated
    @Operation(summary = "Sends again, first what was kept")
    public Uni<WebhookView> resume(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return webhooks.resume(id, expected);
    }

    @POST
    @Path("{id}/rotate-secret")
    @Authenticated
    @Operation(summary = "Gives a new secret, shown this once; for a day the old one signs as well")
    public Uni<WebhookSecretView> rotateSecret(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return webhooks.rotateSecret(id, expected);
    }
}
