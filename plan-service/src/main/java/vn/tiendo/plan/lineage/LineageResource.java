package vn.tiendo.plan.lineage;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/plans/{plan}/lineage")
class LineageResource {
    /** How a citation is to be resolved. */
    enum How {
        FIXED,
        CUT,
        BY_RULE
    }

    /** @param plan the issued plan that is meant, for FIXED */
    record Resolve(@NotNull How how, @Nullable UUID plan) {}

    private final LineageQueries queries;
    private final Lineages lineages;
    private final Caller caller;

    LineageResource(LineageQueries queries, Lineages lineages, Caller caller) {
        this.queries = queries;
        this.lineages = lineages;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Shows what a plan stands on and what stands on it",
            description =
                    "Citations as written, on the State and the Party line, at any distance and in both directions,"
                            + " each with its relation, whether it could be resolved, and the plan that is meant.")
    public Uni<PlanLineageView> get(@RestPath UUID plan) {
        return queries.whole(plan, caller.scope());
    }

    @POST
    @Path("{citation}/resolve")
    @RolesAllowed({"plan-editor", "plan-issuer"})
    @Operation(
            summary = "Says which plan a citation means",
            description =
                    "FIXED names the plan, CUT says that no plan here is meant, BY_RULE takes back what was said. What"
                            + " would close a circle is refused. The citation itself stays as written.")
    public Uni<PlanLineageView> resolve(
            @RestPath UUID plan,
            @RestPath UUID citation,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected,
            @Valid @NotNull Resolve command) {
        return lineages.resolve(plan, citation, expected, command, caller.scope());
    }
}
