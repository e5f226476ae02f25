package vn.tiendo.notification.escalation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;
import vn.tiendo.notification.deadline.DeadlineStatus;

@Path("/api/v1/escalations")
@Tag(name = "Escalations")
class EscalationResource {
    private final EscalationQueries queries;
    private final Caller caller;

    EscalationResource(EscalationQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists what was taken to the body above who is late, the newest first")
    public Uni<Page<EscalationView>> list(
            @RestQuery @Nullable DeadlineStatus status,
            @RestQuery @Nullable String organization,
            @BeanParam PageRequest page) {
        return queries.list(status, organization, page, caller.scope());
    }
}
