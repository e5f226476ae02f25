package vn.tiendo.reporting.trueup;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

/** Estimates that were handed in and wait for their final figures. */
@Path("/api/v1/reports/true-ups")
class TrueUpResource {
    private final TrueUpQueries queries;
    private final Caller caller;

    TrueUpResource(TrueUpQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(summary = "Lists estimates that have no final figure yet")
    public Uni<Page<TrueUpView>> list(
            @QueryParam("overdue") @Parameter(description = "Only those whose final figure should be here by now")
                    boolean overdue,
            @QueryParam("reporter")
                    @Parameter(description = "Only estimates of the organisation with this code")
                    @Nullable
                    String reporter,
            @BeanParam PageRequest page) {
        return queries.list(overdue, reporter, page, caller.scope());
    }
}
