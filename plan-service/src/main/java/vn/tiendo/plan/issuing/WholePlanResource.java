package vn.tiendo.plan.issuing;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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

@Path("/api/v1/plans")
class WholePlanResource {
    private final WholePlans plans;
    private final Issuing issuing;
    private final Caller caller;

    WholePlanResource(WholePlans plans, Issuing issuing, Caller caller) {
        this.plans = plans;
        this.issuing = issuing;
        this.caller = caller;
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(
            summary = "Shows a plan with everything that hangs on it",
            description =
                    "Document, targets, tasks, reporting duties, headings, counts, what the plan leaves open, the plans"
                            + " it cites and those that cite it, and whether the public sees it.")
    public Uni<WholePlanView> get(@RestPath UUID id) {
        return plans.byId(id, caller.scope());
    }

    @POST
    @Path("{id}/issue")
    @RolesAllowed("plan-issuer")
    public Uni<IssuedPlanView> issue(@RestPath UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable Version expected) {
        return issuing.issue(id, expected, caller.scope());
    }
}
