package vn.tiendo.plan.publication;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{id}/publication")
class PublicationResource {
    /** Whether the public is to see the plan; {@code reason} is needed for a hold and never published. */
    record SetHold(
            @NotNull Boolean held,
            @Nullable @Size(max = 1000) String reason) {}

    private final Publications publications;
    private final Caller caller;

    PublicationResource(Publications publications, Caller caller) {
        this.publications = publications;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Shows whether the public sees a plan")
    public Uni<PublicationView> get(@RestPath UUID id) {
        return publications.find(id, caller.scope());
    }

    @POST
    @RolesAllowed("plan-issuer")
    @Operation(
            summary = "Places or lifts a publication hold",
            description =
                    "A held plan is not public from that moment; caches forget it within a minute. A draft can be held"
                            + " too: the plan issued from it is then never public in between. Only the organisation that keeps the"
                            + " plan may do so.")
    public Uni<PublicationView> set(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull SetHold command) {
        return publications.set(id, expected, command, caller.scope());
    }
}
