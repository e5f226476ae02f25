package vn.tiendo.notification.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/webhooks/{id}/test")
@Tag(name = "Webhooks")
class WebhookTestResource {
    private final Deliveries deliveries;

    WebhookTestResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @POST
    @Authenticated
    @ResponseStatus(202)
    @Operation(summary = "Sends a message that tells nothing but that messages arrive")
    public Uni<DeliveryView> test(@RestPath UUID id) {
        return deliveries.test(id);
    }
}
