package vn.tiendo.notification.change;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/changes")
@Tag(name = "Changes")
class ChangeResource {
    private final ChangeQueries queries;
    private final Caller caller;

    ChangeResource(ChangeQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Reads on in the log of everything that happened, the oldest first")
    public Uni<ChangesView> read(
            @RestQuery @Nullable String after, @RestQuery @Nullable String types, @RestQuery @Nullable String limit) {
        return queries.read(ChangeRequest.of(after, types, limit), caller.scope());
    }
}
