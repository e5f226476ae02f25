package vn.tiendo.indicator.measurement;

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

@Path("/api/v1/measurements")
@Tag(name = "Measurements")
class MeasurementResource {
    private final MeasurementQueries queries;
    private final Caller caller;

    MeasurementResource(MeasurementQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "What bodies in scope reported of their own, latest window first")
    public Uni<Page<MeasurementView>> list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String organization,
            @BeanParam PageRequest page) {
        return queries.list(indicator, organization, page, caller.scope());
    }
}
