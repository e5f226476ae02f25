package vn.tiendo.indicator.target;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
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
    private final TargetProjections projections;
    private final Caller caller;

    TargetResource(TargetQueries queries, TargetProjections projections, Caller caller) {
        this.queries = queries;
        this.projections = projections;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Tracked targets in scope, by plan, reporting organisation (code) and status, now or as of a day")
    public Uni<Page<TargetView>> list(
            @RestQuery @Nullable UUID plan,
            @RestQuery @Nullable String reporter,
            @RestQuery @Nullable TargetStatus status,
            @RestQuery @Nullable LocalDate asOf,
            @BeanParam PageRequest page) {
        TargetQueries.Wanted wanted = new TargetQueries.Wanted(plan, reporter, status);
        return asOf == null
                ? queries.list(wanted, page, caller.scope())
                : queries.listAsOf(wanted, asOf, page, caller.scope());
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "One target with its status and the measurement it stands on, now or as of a day")
    public Uni<TargetView> get(@RestPath UUID id, @RestQuery @Nullable LocalDate asOf) {
        return queries.get(id, asOf, caller.scope());
    }

    @GET
    @Path("{id}/projection")
    @Authenticated
    @Operation(summary = "Where a target is heading by its due day, body by body; an estimate, apart from the facts")
    public Uni<TargetProjectionView> projection(@RestPath UUID id) {
        return projections.of(id, caller.scope());
    }
}
