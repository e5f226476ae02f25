package vn.tiendo.plan.coverage;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.scope.Caller;

@Path("/api/v1/plans/{plan}/cascade")
class CascadeResource {
    /** {@code organization} is a code. */
    public static class CascadeFilter {
        @RestQuery
        @Parameter(description = "Only the organisation with this code", example = "H35.TANPHONG")
        @Nullable
        String organization;

        @RestQuery
        @Parameter(description = "Only those that stand so; the counts stay those of all")
        @Nullable
        CascadeStanding standing;

        @RestQuery
        @Parameter(description = "As it stood at the end of this day; today when absent")
        @Nullable
        LocalDate asOf;
    }

    private final CascadeQueries queries;
    private final Caller caller;

    CascadeResource(CascadeQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @Authenticated
    public Uni<CascadeView> get(@RestPath UUID plan, @BeanParam CascadeFilter filter, @BeanParam PageRequest page) {
        return queries.page(plan, filter, page, caller.scope());
    }
}
