package vn.tiendo.notification.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/webhooks/{id}/replay")
@Tag(name = "Webhooks")
class WebhookReplayResource {
    private final Deliveries deliveries;

    WebhookReplayResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @POST
    @Authenticated
    @ResponseStatus(202)
    @Operation(summary = "Sends what happened in a range of time once more, under the same ids")
    public Uni<ReplayView> replay(@RestPath UUID id, @Valid @NotNull ReplayRange range) {
        return deliveries.replay(id, range);
    }
}
