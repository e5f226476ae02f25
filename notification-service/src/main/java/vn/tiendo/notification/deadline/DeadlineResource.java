package vn.tiendo.notification.deadline;

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
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/deadlines")
@Tag(name = "Deadlines")
class DeadlineResource {
    private final DeadlineQueries queries;
    private final Caller caller;

    DeadlineResource(DeadlineQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists deadlines in scope, the nearest first")
    public Uni<Page<DeadlineView>> list(
            @RestQuery @Nullable DeadlineStatus status,
            @RestQuery @Nullable UUID subject,
            @RestQuery @Nullable String organization,
            @BeanParam PageRequest page) {
        return queries.list(new DeadlineQueries.Filter(status, subject, organization), page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Shows one deadline")
    public Uni<DeadlineView> get(@RestPath UUID id) {
        return queries.get(id, caller.scope());
    }

    @GET
    @Path("{id}/timeline")
    @Authenticated
    @Operation(
            summary =
                    "Shows which rung of the ladder went to whom, when, whether it was read, and which are still to come")
    public Uni<TimelineView> timeline(@RestPath UUID id) {
        return queries.timeline(id, caller.scope());
    }
}
