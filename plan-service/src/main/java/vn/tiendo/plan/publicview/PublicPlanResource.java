package vn.tiendo.plan.publicview;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.plan.plan.PlanStatus;

@Path("/public/v1/plans")
@PermitAll
@Tag(name = "Public")
class PublicPlanResource {
    /** What to list; absent parts do not restrict. */
    public static class PlanFilter {
        @RestQuery
        @Parameter(description = "Only plans that the organisation with this code keeps", example = "H35.TANPHONG")
        @Nullable
        String organization;

        @RestQuery
        @Parameter(description = "Only plans in this state")
        @Nullable
        PlanStatus status;

        @RestQuery
        @Parameter(description = "Only plans with this text in their subject or number")
        @Nullable
        String q;
    }

    private final PublicPlans plans;

    PublicPlanResource(PublicPlans plans) {
        this.plans = plans;
    }

    @GET
    @Operation(
            summary = "Lists public plans, the newest first",
            description = "Needs no token. Issued plans without a publication hold; answers may be kept for a minute.")
    public Uni<Page<PublicPlanView>> list(@BeanParam PlanFilter filter, @BeanParam PageRequest page) {
        return plans.page(filter, page);
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Shows a public plan with its tree of themes, targets and tasks",
            description = "Needs no token. A plan that is a draft or held does not exist here.")
    public Uni<PublicPlanTreeView> get(@RestPath UUID id) {
        return plans.tree(id);
    }
}
