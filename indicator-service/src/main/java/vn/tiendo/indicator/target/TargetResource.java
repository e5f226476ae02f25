package vn.tiendo.indicator.target;

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
import vn.tiendo.indicator.status.TargetStatus;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/targets")
@Tag(name = "Targets")
class TargetResource {
    private final TargetQueries queries;
    private final Caller caller;

    TargetResource(TargetQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Tracked targets in scope, by plan, reporting organisation (code) and status")
    public Uni<Page<TargetView>> list(
            @RestQuery @Nullable UUID plan,
            @RestQuery @Nullable String reporter,
            @RestQuery @Nullable TargetStatus status,
            @BeanParam PageRequest page) {
        return queries.list(plan, reporter, status, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "One target with its status and the measurement it stands on")
    public Uni<TargetView> get(@RestPath UUID id) {
        return queries.get(id, caller.scope());
    }
}
