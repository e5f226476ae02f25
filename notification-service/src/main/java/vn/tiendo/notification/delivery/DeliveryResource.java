package vn.tiendo.notification.delivery;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;

@Path("/api/v1/webhooks/{id}/deliveries")
@Tag(name = "Webhooks")
class DeliveryResource {
    private final Deliveries deliveries;

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists what was sent to a webhook, the newest first")
    public Uni<Page<DeliveryView>> list(
            @RestPath UUID id, @RestQuery @Nullable DeliveryState state, @BeanParam PageRequest page) {
        return deliveries.list(id, state, page);
    }
}
